import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { pageCopy } from '../annotator/page-copy.ts';
import { answerSteps } from './step.ts';

/** Injected after the card's script when the popup, or one of the browser's keys, first asks for a card in a frame. */
export default defineUnlistedScript(() => {
  const copy = pageCopy();
  if (copy?.card === undefined || copy.hasSteps) return;
  copy.hasSteps = true;
  answerSteps(copy, copy.card);
});
