import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { pageCopy } from '../annotator/page-copy.ts';
import { CardController } from './card-controller.ts';
import { createCardHost } from './card-host.tsx';
import { answerCommands } from './keyboard.ts';
import { HoverWatch } from './pointer.ts';
import { watchPresses } from './press.ts';

/** Injected when the pointer first meets a mention in a frame, or the popup or the keyboard asks for a card. */
export default defineUnlistedScript(() => {
  const copy = pageCopy();
  if (copy === undefined || copy.hasCard) return;
  copy.hasCard = true;
  const host = createCardHost();
  const card = new CardController(host, copy.settings);
  copy.signal.addEventListener('abort', () => card.send({ type: 'dismiss' }));
  const hover = new HoverWatch(copy, card, host.box);
  const takeClick = watchPresses(copy, card);
  answerCommands(copy, card);
  if (copy.first?.type === 'click') takeClick(copy.first);
  else if (copy.first !== undefined) hover.take(copy.first);
});
