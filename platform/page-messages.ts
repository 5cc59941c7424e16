import type { Envelope, Handlers, PageToBackground, ToPage, ToSteps } from './protocol.ts';

/*
 * Messages for code that runs in pages: plain `chrome.*`, which both browsers have. The polyfill (10 kB) stays out of pages, and promise
 * replies to `onMessage` came to Chrome only after our floor.
 */

/** Asks the background. Rejects where it cannot answer: the extension was updated or removed, or its worker died on the way. */
export function askBackground<T extends keyof PageToBackground>(
  type: T,
  body: PageToBackground[T]['ask'],
): Promise<PageToBackground[T]['answer']> {
  return new Promise((resolve, reject) => {
    if (!isAlive()) return reject(new Error('cut off'));
    chrome.runtime.sendMessage({ type, body }, (answer: { value: PageToBackground[T]['answer'] } | undefined) => {
      if (chrome.runtime.lastError || answer === undefined) reject(new Error(type));
      else resolve(answer.value);
    });
  });
}

/** Whether the extension that injected this code is still there: its id is gone once it was updated, disabled or removed. */
export function isAlive(): boolean {
  return globalThis.chrome?.runtime?.id !== undefined;
}

/** Answers the background's messages until `signal` aborts. Messages of pages never arrive here: only our own extension can send them. */
export function answerBackground<S extends ToPage | ToSteps>(handlers: Handlers<S>, signal: AbortSignal): void {
  const listen = ({ type, body }: Envelope, { id }: chrome.runtime.MessageSender, reply: (answer: unknown) => void): boolean => {
    if (id !== chrome.runtime.id || !Object.hasOwn(handlers, type)) return false;
    void Promise.resolve(handlers[type as keyof S](body as never, {})).then(reply, () => reply(null));
    return true; // the answer comes later
  };
  chrome.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => isAlive() && chrome.runtime.onMessage.removeListener(listen));
}
