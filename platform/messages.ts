import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';

import type { Asker, Envelope, Handlers, OwnPageToBackground, PageToBackground, ToPage, ToSteps } from './protocol.ts';
import { isEnvelope } from './protocol.ts';

type ToFrame = ToPage & ToSteps;

/** Asks the background from one of our own pages. */
export async function askBackground<T extends keyof OwnPageToBackground>(
  type: T,
  body: OwnPageToBackground[T]['ask'],
): Promise<OwnPageToBackground[T]['answer']> {
  const { value } = (await browser.runtime.sendMessage({ type, body })) as { value: OwnPageToBackground[T]['answer'] };
  return value;
}

/** Asks one frame of a tab; undefined where none of our code is in it. */
export async function askFrame<T extends keyof ToFrame>(
  frame: { tabId: number; frameId: number },
  type: T,
  body: ToFrame[T]['ask'],
): Promise<ToFrame[T]['answer'] | undefined> {
  try {
    return (await browser.tabs.sendMessage(frame.tabId, { type, body }, { frameId: frame.frameId })) as ToFrame[T]['answer'];
  } catch {
    return undefined;
  }
}

/** Tells every frame of a tab; somebody has heard it then, or nobody is there. */
export function tellTab<T extends keyof ToPage>(tabId: number, type: T, body: ToPage[T]['ask']): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, { type, body }).catch(() => undefined);
}

/**
 * Answers pages and our own pages. Who may ask what is decided here by the sender: a content script can never send what only our own pages
 * may, whatever a page has done to it; these may also ask what pages may, since our welcome page reads a text as a page is read. Other
 * extensions' messages do not arrive (they would come by `onMessageExternal`).
 */
export function answerMessages(fromPages: Handlers<PageToBackground>, fromOwnPages: Handlers<OwnPageToBackground>): void {
  const forOwnPages = { ...fromPages, ...fromOwnPages };
  const answer = (message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    return answerWith(isOwnPage(sender) ? forOwnPages : fromPages, message, askerOf(sender));
  };
  // The polyfill takes promises as answers; WXT's types are Chrome's older ones, which do not say so.
  browser.runtime.onMessage.addListener(answer as never);
}

function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function askerOf({ tab, frameId }: Browser.runtime.MessageSender): Asker {
  return { ...(tab?.id !== undefined && { tabId: tab.id }), ...(frameId !== undefined && { frameId }) };
}

/** The answer in an envelope of its own, so that "answered null" and "nobody answered" differ. */
function answerWith(
  handlers: Handlers<PageToBackground> | Handlers<PageToBackground & OwnPageToBackground>,
  { type, body }: Envelope,
  asker: Asker,
): Promise<unknown> | undefined {
  if (!Object.hasOwn(handlers, type)) return undefined;
  // The type says which handler it is; the compiler cannot follow that through a union of surfaces.
  const handler = handlers[type as keyof typeof handlers] as (body: unknown, asker: Asker) => unknown;
  return Promise.resolve(handler(body, asker)).then((value) => ({ value }));
}
