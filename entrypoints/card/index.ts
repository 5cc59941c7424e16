import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { pageCopy } from '../annotator/page-copy.ts';
import { CardController } from './card-controller.ts';
import { CardHost } from './card-host.tsx';
import { focusedElement } from './focus-on.ts';
import { HoverWatch } from './pointer.ts';
import { watchPresses } from './press.ts';

/** Injected when the pointer first meets a mention in a frame, or the popup or the keyboard asks for a card. */
export default defineUnlistedScript(() => {
  const copy = pageCopy();
  if (copy === undefined || copy.card) return;
  const host = new CardHost();
  const card = new CardController(host, copy.settings);
  const { dismiss } = card;
  copy.card = { show: (place) => card.meet(place, { type: 'show', mention: place.mention }), dismiss, focused: focusedElement };
  copy.signal.addEventListener('abort', dismiss);
  const hover = new HoverWatch(copy, card, host.box);
  const takeClick = watchPresses(copy, card, host.box);
  if (copy.first?.type === 'click') takeClick(copy.first);
  else if (copy.first !== undefined) hover.take(copy.first);
});
