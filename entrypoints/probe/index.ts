import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { isWorthAnnotating } from './worth.ts';

/** First wait between two looks at a page that changes, in ms; each look doubles it up to the last. */
const FIRST_WAIT_MS = 500;
const LAST_WAIT_MS = 16_000;

/** Runs on every page that is not switched off. Tells the background once the page is worth annotating, and looks again when it changes. */
export default defineUnlistedScript(() => {
  const world = globalThis as { __konteksProbe?: () => void };
  const { runtime } = chrome;
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => (timer ??= setTimeout(look, (wait = Math.min(wait * 2, LAST_WAIT_MS)))));

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    if (world.__konteksProbe === stop) delete world.__konteksProbe; // nobody is on duty here
  }
  function look(): void {
    timer = undefined;
    if (!runtime.id) return stop(); // the extension is gone
    // A page made ready in advance is not yet its tab's page: the background could not reach it, and nobody may ever come.
    if ((document as { prerendering?: unknown }).prerendering === true)
      return addEventListener('prerenderingchange', look, { once: true, capture: true });
    if (!isWorthAnnotating(document)) return;
    // A worker that died on the way gives no answer: then look again.
    runtime.sendMessage({ type: 'pageFound', body: null }, (answer) => {
      if (runtime.lastError || !answer) timer ??= setTimeout(look, wait);
      else stop();
    });
  }

  world.__konteksProbe?.(); // a later injection starts over
  world.__konteksProbe = stop;
  observer.observe(document, { childList: true, subtree: true });
  look();
});
