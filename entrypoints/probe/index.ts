import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { isWorthAnnotating } from './worth.ts';

/** First wait between two looks at a page that changes, in ms; each look doubles it up to the last. */
const FIRST_WAIT_MS = 500;
const LAST_WAIT_MS = 16_000;

/** Runs on every page that is not switched off. Tells the background once the page is worth annotating, and looks again when it changes. */
export default defineUnlistedScript(() => {
  const world = globalThis as { __konteksProbe?: AbortController };
  world.__konteksProbe?.abort(); // a later injection starts over
  const running = (world.__konteksProbe = new AbortController());
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => (timer ??= setTimeout(look, (wait = Math.min(wait * 2, LAST_WAIT_MS)))));

  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    running.abort();
  };
  const onMessage = (message: { type?: string }): void => {
    if (message.type === 'stop') stop();
  };
  function look(): void {
    timer = undefined;
    if (!chrome.runtime?.id) return stop(); // the extension is gone
    if (!isWorthAnnotating(document)) return;
    stop();
    chrome.runtime.sendMessage({ type: 'pageFound', body: null }, () => void chrome.runtime.lastError);
  }

  running.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    chrome.runtime?.onMessage?.removeListener(onMessage);
  });
  chrome.runtime.onMessage.addListener(onMessage);
  observer.observe(document, { childList: true, subtree: true });
  look();
});
