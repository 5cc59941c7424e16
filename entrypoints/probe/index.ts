import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { isWorthAnnotating } from './worth.ts';

/** Rest between two looks, in ms: at least, and more for each ms that the last look took. It must not grow with time: an article may come any time. */
const LEAST_REST_MS = 500;
const REST_FOR_LOOK = 50;
/** So long a page is looked at though no change of it is seen, ever more seldom: frames load, and elements get shadow roots. */
const YOUNG_MS = 30_000;

/** Runs on every page that is not switched off. Tells the background once the page is worth annotating, and looks again when it changes. */
export default defineUnlistedScript(() => {
  const world = globalThis as { __konteksProbe?: () => void };
  let rest = LEAST_REST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = (): unknown => (timer ??= setTimeout(look, rest));
  const observer = new MutationObserver(lookSoon);

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(late);
    removeEventListener('visibilitychange', look, true);
    if (world.__konteksProbe === stop) delete world.__konteksProbe; // nobody is on duty here
  }
  function look(): void {
    clearTimeout(timer);
    clearTimeout(late);
    timer = undefined;
    if (!chrome.runtime.id) return stop(); // the extension is gone
    // Nobody sees it yet, and nobody may ever; one that is made ready in advance is not yet its tab's page either.
    if (document.visibilityState === 'hidden') return addEventListener('visibilitychange', look, true);
    const begun = performance.now();
    const isWorth = isWorthAnnotating(document, (tree) => observer.observe(tree, { childList: true, characterData: true, subtree: true }));
    rest = LEAST_REST_MS + REST_FOR_LOOK * (performance.now() - begun);
    if (isWorth)
      chrome.runtime.sendMessage({ type: 'pageFound', body: null }, (answer) => {
        // A worker that died on the way gives no answer: then look again.
        if (chrome.runtime.lastError || !answer) lookSoon();
        else stop();
      });
    else if (begun < YOUNG_MS) late = setTimeout(look, rest + begun);
  }

  world.__konteksProbe?.(); // a later injection starts over
  world.__konteksProbe = stop;
  look();
});
