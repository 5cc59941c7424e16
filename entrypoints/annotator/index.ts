import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { pageCopy } from './page-copy.ts';
import { startSession } from './session.ts';

/** Injected when the probe or the reader asks. A living copy stays; one whose extension is gone gives way. */
export default defineUnlistedScript(() => {
  const earlier = pageCopy();
  if (earlier?.isAlive()) return;
  earlier?.stop();
  startSession();
});
