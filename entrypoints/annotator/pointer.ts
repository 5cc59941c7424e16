import type { PlacedMention } from './place.ts';
import { localNameOf, onDocument } from './pristine.ts';

/** Where the pointer is, as far as cards care. */
export type PointerPlace = { readonly on: 'mention'; readonly placed: PlacedMention } | { readonly on: 'card' } | { readonly on: 'page' };

/**
 * Tells where the pointer is after each real movement, at most once a frame, and each press on the page, until `signal` aborts. Touch has no
 * hover; events that a page made up are not trusted; nothing opens while a button is down (dragging, selecting).
 */
export function watchPointer(
  {
    mentionAt,
    onPlace,
    onPress,
  }: { mentionAt: (x: number, y: number) => PlacedMention | undefined; onPlace: (place: PointerPlace) => void; onPress: () => void },
  signal: AbortSignal,
): void {
  let frame = 0;
  let last: PointerEvent | undefined;
  let wasOnCard = false;

  const look = (): void => {
    frame = 0;
    if (last === undefined) return;
    if (wasOnCard) return onPlace({ on: 'card' });
    const placed = last.buttons === 0 ? mentionAt(last.clientX, last.clientY) : undefined;
    onPlace(placed === undefined ? { on: 'page' } : { on: 'mention', placed });
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    last = event;
    wasOnCard = isOnCard(event); // its path is known only now
    frame ||= requestAnimationFrame(look);
  };
  // A pointer that goes into a frame moves no more here: that it came over the frame is the last we hear.
  for (const type of ['pointermove', 'pointerover'] as const)
    window.addEventListener(type, onMove, { signal, passive: true, capture: true });
  window.addEventListener('scroll', () => (last = undefined), { signal, passive: true, capture: true });
  onDocument('pointerleave', () => onPlace({ on: 'page' }), { signal, passive: true });
  window.addEventListener('pointerdown', (event) => event.isTrusted && !isOnCard(event) && onPress(), {
    signal,
    passive: true,
    capture: true,
  });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

function isOnCard(event: Event): boolean {
  // It may stand in a dialog within a shadow root, for which the event's target stands then.
  return event.composedPath().some((node) => node instanceof Element && localNameOf(node) === 'konteks-card');
}
