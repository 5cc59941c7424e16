import hostCss from '../../entrypoints/card/host.css?inline';
import { keepPlaced } from '../../entrypoints/card/keep-placed.ts';
import type { Anchored, KeptPlace } from '../../entrypoints/card/keep-placed.ts';

/*
 * A card beside a mention, as the page's root would hold it, with nothing of Konteks but its style and its place.
 */

export type Size = { readonly width: number; readonly height: number };
const LINE: Size = { width: 70, height: 20 };

/** A card of that height. */
export function openCard(height: number, frame: Element = document.body): HTMLElement {
  const host = document.createElement('div');
  frame.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostCss);
  root.adoptedStyleSheets = [sheet];
  const popover = document.createElement('div');
  popover.popover = 'manual';
  const text = document.createElement('div');
  text.style.height = `${height}px`;
  popover.append(text);
  root.append(popover);
  popover.showPopover();
  return popover;
}

/** The lines of a mention: one, or two with the second at the start of the next line. */
export function writeMention(view: Size, [x, y]: readonly [number, number], lines: number): HTMLElement[] {
  const left = x * (view.width - LINE.width - 20) + 2;
  const top = y * (view.height - LINE.height * lines - 4) + 2;
  return Array.from({ length: lines }, (_, line) => {
    const span = document.createElement('span');
    const at = line === 0 ? left : 2;
    Object.assign(span.style, { position: 'fixed', left: `${at}px`, top: `${top + line * LINE.height}px` });
    Object.assign(span.style, { width: `${LINE.width}px`, height: `${LINE.height}px` });
    document.body.append(span);
    return span;
  });
}

export const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

const meet = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Keeps a card beside a mention until the signal aborts. */
export function keepBeside(
  popover: HTMLElement,
  mention: readonly HTMLElement[],
  { signal, ...more }: Partial<Anchored> & { readonly signal: AbortSignal },
): KeptPlace {
  const anchor = (): DOMRect[] => mention.filter(({ isConnected }) => isConnected).map(boxOf);
  return keepPlaced(popover, { anchor, rtl: false, onGone: () => undefined, ...more }, signal);
}

/** Waits until the card stands still, since it is placed between two frames. */
export async function standing(popover: HTMLElement): Promise<DOMRect> {
  for (let i = 0; i < 3; i += 1) await new Promise((next) => requestAnimationFrame(next));
  return boxOf(popover);
}

/** What is wrong with a card, in words. */
export function faultsOf(card: DOMRect, lines: readonly Element[], pointer: { x: number; y: number }): string[] {
  const faults: string[] = [];
  const { clientWidth, clientHeight } = document.documentElement;
  if (card.left < 0 || card.top < 0 || card.right > clientWidth + 0.5 || card.bottom > clientHeight + 0.5) faults.push('off screen');
  if (lines.some((line) => meet(boxOf(line), card))) faults.push('over its mention');
  if (pointer.x > card.left && pointer.x < card.right && pointer.y > card.top && pointer.y < card.bottom) faults.push('under the pointer');
  if (card.height < 60) faults.push('too small to read');
  return faults;
}
