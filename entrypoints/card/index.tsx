import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { pageCopy } from '../annotator/page-copy.ts';
import { createCardHost } from './card-host.tsx';

/** Injected when the first card of a frame is about to open. */
export default defineUnlistedScript(() => {
  const copy = pageCopy();
  if (copy !== undefined) copy.card ??= createCardHost();
});
