import { answerBackground } from '../../platform/page-messages.ts';
import type { ToSteps } from '../../platform/protocol.ts';
import type { CardControl, CardPlace, PageCopy } from '../annotator/page-copy.ts';
import { announce } from './announce.ts';
import { inOrder } from './in-order.ts';
import { isInView, noteLeft, readerIndex } from './reader-place.ts';
import type { Left } from './reader-place.ts';

/** Opens the cards that the popup and the browser's keys ask for, pinned and with the focus in them. */
export function answerSteps(copy: PageCopy, card: CardControl): void {
  let left: Left | undefined;
  /** False where it cannot be seen, whatever the page did meanwhile. */
  const show = (place: CardPlace | undefined): boolean => {
    if (place === undefined || place.anchor().length === 0) return false;
    bringIntoView(place);
    left = noteLeft(place.mention, card.focused(), left);
    card.show(place);
    return true;
  };
  answerBackground<ToSteps>(
    {
      showMention: ({ id }) => inOrder(copy).some(({ mention, place }) => mention.entry === id && show(place())),
      stepToMention: ({ by, from, words }) => {
        const all = inOrder(copy);
        const edge = by === 1 ? -1 : all.length;
        const start = from === 'edge' ? edge : readerIndex(all, card.focused(), left);
        const ahead = by === 1 ? all.slice(Math.floor(start) + 1) : all.slice(0, Math.ceil(start)).toReversed();
        const found = ahead.some(({ place }) => show(place()));
        if (!found) card.dismiss();
        else if (words !== null) announce(words, copy);
        return found;
      },
      sayWords: ({ words }) => {
        announce(words, copy);
        return null;
      },
    },
    copy.signal,
  );
}

function bringIntoView(place: CardPlace): void {
  // Whether a frame itself is in view only its page could tell.
  if (window === window.top && isInView(place)) return;
  place.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = place.anchor();
  // In a paragraph that is taller than the viewport.
  if (box && (box.top < 0 || box.bottom > innerHeight)) window.scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}
