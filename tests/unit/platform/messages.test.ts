import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Handlers, OwnPageToBackground, PageToBackground } from '../../../platform/protocol.ts';

const NEWS = 'https://news.example/a';

/** What the handlers were asked. */
const asked: string[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  asked.length = 0;
  vi.stubGlobal('chrome', fakeBrowser);
  const { answerMessages } = await import('../../../platform/messages.ts');
  answerMessages(noting<PageToBackground>('pages'), noting<OwnPageToBackground>('own pages'));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a page’s script is answered what pages may ask, and told apart by its tab and frame', async () => {
  expect(await send('loadCard', { url: NEWS, tab: { id: 7 }, frameId: 2 })).toEqual([{ value: null }]);
  expect(asked).toEqual(['pages: loadCard {"tabId":7,"frameId":2}']);
});

test('a page’s script is not answered what only our own pages may ask, whatever it says of itself', async () => {
  for (const type of ['setSiteRule', 'showOnPage', 'tabState', 'setLanguage', 'annotateAnyway'])
    expect(await send(type, { url: NEWS, tab: { id: 7 }, frameId: 0 })).toEqual([undefined]);
  expect(await send('setSiteRule', { url: `${NEWS}?${fakeBrowser.runtime.getURL('/popup.html')}` })).toEqual([undefined]);
  expect(asked).toEqual([]);
});

test('a page of our own is answered what it may ask', async () => {
  expect(await send('setSiteRule', { url: fakeBrowser.runtime.getURL('/popup.html') })).toEqual([{ value: null }]);
  expect(asked).toEqual(['own pages: setSiteRule {}']);
});

test('a page of our own is answered what pages may ask: our welcome page reads a text as a page is read', async () => {
  expect(await send('loadCard', { url: fakeBrowser.runtime.getURL('/welcome.html'), tab: { id: 7 }, frameId: 0 })).toEqual([
    { value: null },
  ]);
  expect(asked).toEqual(['pages: loadCard {"tabId":7,"frameId":0}']);
});

test('another extension is not answered', async () => {
  expect(await send('loadCard', { id: 'another', url: NEWS, tab: { id: 7 } })).toEqual([undefined]);
  expect(await send('setSiteRule', { id: 'another', url: fakeBrowser.runtime.getURL('/popup.html') })).toEqual([undefined]);
  expect(asked).toEqual([]);
});

test('what every object has is no message', async () => {
  for (const type of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(await send(type, { url: NEWS, tab: { id: 7 } })).toEqual([undefined]);
  expect(asked).toEqual([]);
});

function send(type: string, sender: object): Promise<unknown[]> {
  const whole = { id: fakeBrowser.runtime.id, ...sender };
  return fakeBrowser.runtime.onMessage.trigger({ type, body: {} }, whole, () => undefined);
}

/** Handlers for every message that note what they were asked. */
function noting<S extends PageToBackground | OwnPageToBackground>(who: string): Handlers<S> {
  const types = ['loadCard', 'setSiteRule', 'showOnPage', 'tabState', 'setLanguage', 'annotateAnyway'];
  const mine = types.filter((type) => (type === 'loadCard') === (who === 'pages'));
  const handler = (type: string) => (_: unknown, asker: unknown) => {
    asked.push(`${who}: ${type} ${JSON.stringify(asker)}`);
    return null;
  };
  return Object.fromEntries(mine.map((type) => [type, handler(type)])) as Handlers<S>;
}
