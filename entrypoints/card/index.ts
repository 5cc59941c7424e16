import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { pageCopy } from '../annotator/page-copy.ts';
import { CardController } from './card-controller.ts';
import { createCardHost } from './card-host.tsx';

/** Injected when the pointer first meets a mention in a frame, or the popup asks for a card. */
export default defineUnlistedScript(() => {
  const copy = pageCopy();
  if (copy !== undefined) copy.card ??= new CardController(createCardHost(), copy.settings).tell;
});
