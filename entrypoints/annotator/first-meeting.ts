import { askBackground } from '../../platform/page-messages.ts';
import type { PageCopy } from './page-copy.ts';

/**
 * Loads the card's script when the pointer, or a tap, first meets a mention: most pages are read without a card. It goes on from `copy.first`.
 */
export function awaitPointer(copy: PageCopy): void {
  let frame = 0;
  let loading: Promise<unknown> | undefined;
  const look = (): void => {
    frame = 0;
    const { first } = copy;
    // Where it could not come, the next movement asks afresh.
    if (first && copy.mentionAt(first.clientX, first.clientY))
      loading ??= askBackground('loadCard', null).catch(() => (loading = undefined));
  };
  const take = (event: PointerEvent): void => {
    // Touch has no hover; what a page made up is not trusted.
    if (copy.card || !event.isTrusted || (event.pointerType === 'touch' && event.type !== 'click')) return;
    copy.first = event;
    frame ||= requestAnimationFrame(look);
  };
  for (const type of ['pointermove', 'click'] as const)
    window.addEventListener(type, take, { signal: copy.signal, passive: true, capture: true });
}
