import type { CardPlace, PageCopy } from '../annotator/page-copy.ts';
import type { CardController } from './card-controller.ts';
import { isInControl, isOnCard } from './on-page.ts';

/**
 * Presses: a tap opens and closes cards, a click too (but where the reader chose the keyboard, or hovering with a key), and a press elsewhere
 * closes. That a touch was a tap, and no scroll, pinch or long press, the browser says by its click; a click that selected words was none. The
 * page hears of all of them as ever. Gives how to take a click of before the card's script was there.
 */
export function watchPresses(copy: PageCopy, card: CardController, boxOfCard: () => DOMRect | undefined): (click: PointerEvent) => void {
  const placeFor = (event: PointerEvent): CardPlace | undefined => {
    const opening = copy.settings()?.opening;
    const opens = isTap(event) || (opening !== 'modifier' && event.pointerType === 'mouse');
    if (!opens || opening === 'keyboard' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    const place = copy.mentionAt(event.clientX, event.clientY);
    return place === undefined || isInControl(place) ? undefined : place;
  };
  const takeClick = (event: PointerEvent): void => {
    const selects = getSelection()?.type === 'Range';
    const place = selects ? undefined : placeFor(event);
    if (place !== undefined) card.meet(place, { type: 'click', mention: place.mention }, event);
    else if (selects || isTap(event)) card.send({ type: 'press' });
  };
  const takePress = (event: PointerEvent): void => {
    // A finger that comes down may be about to scroll, and a click on a mention says more than its press.
    if (isTap(event) || placeFor(event) !== undefined) card.send({ type: 'busy' });
    else card.send({ type: 'press' });
  };
  const options = { signal: copy.signal, passive: true, capture: true };
  window.addEventListener('pointerdown', (event) => event.isTrusted && !isOnCard(event, boxOfCard()) && takePress(event), options);
  window.addEventListener('click', (event) => event.isTrusted && !isOnCard(event, boxOfCard()) && takeClick(event), options);
  return takeClick;
}

function isTap({ pointerType }: PointerEvent): boolean {
  return pointerType === 'touch' || pointerType === 'pen';
}
