import { expect } from '@playwright/test';

import { seenIn, send } from '../../faults/in-extension.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** A browser whose private windows the extension is let into. */
export type PrivateBrowser = {
  readonly inside: Pick<StoryPage, 'inOwnPage'>;
  /** Puts the background to sleep, as the browser does when it is idle. */
  readonly endBackground: () => Promise<void>;
};

export const PRIVATE_NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

/** Opens a page in a window of its own, private or not, and gives its tab. */
export function openWindow({ inside }: Pick<PrivateBrowser, 'inside'>, url: string, incognito: boolean): Promise<number> {
  return inside.inOwnPage(
    async ([address, hidden]) => {
      await chrome.windows.create({ url: address, incognito: hidden });
      let id: number | undefined;
      while (id === undefined) {
        await new Promise((rest) => setTimeout(rest, 50));
        id = (await chrome.tabs.query({})).find((tab) => tab.url === address && tab.incognito === hidden)?.id;
      }
      return id;
    },
    [url, incognito] as const,
  );
}

export const wordsIn =
  ({ inside }: Pick<PrivateBrowser, 'inside'>, tab: number) =>
  async (): Promise<readonly string[] | null> =>
    (await seenIn(inside, tab)).words;

/** All that outlives the browser. */
const written = ({ inside }: PrivateBrowser): Promise<unknown> =>
  inside.inOwnPage(async () => [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)], null);

/** Loads a tab's page again, and waits for it. */
const reload = ({ inside }: PrivateBrowser, tab: number): Promise<void> =>
  inside.inOwnPage(
    (id) =>
      new Promise<void>((done) => {
        chrome.tabs.onUpdated.addListener((which, { status }) => which === id && status === 'complete' && done());
        void chrome.tabs.reload(id);
      }),
    tab,
  );

/** What is shared with other devices is shared from here on, and some is. */
async function beginToSync({ inside }: PrivateBrowser): Promise<void> {
  // A background that was never awake yet hears of no change.
  await expect.poll(() => send(inside, [{ type: 'setOff', body: { off: false } }])).toEqual(['answered']);
  await inside.inOwnPage(() => chrome.storage.local.set({ language: 'id', syncing: true, look: 'solid' }), null);
  await expect.poll(() => inside.inOwnPage(() => chrome.storage.sync.get(null), null)).toHaveProperty('settings0');
}

const rule = (tabId: number, on: boolean): { type: string; body: object } => ({ type: 'setSiteRule', body: { tabId, scope: 'host', on } });

/** What is said of a site in a private window holds there alone, and is written nowhere. */
export async function switchOffInPrivate(browser: PrivateBrowser, url: string): Promise<void> {
  const { inside } = browser;
  await beginToSync(browser);
  const ordinary = await openWindow(browser, url, false);
  const hidden = await openWindow(browser, url, true);
  await expect.poll(wordsIn(browser, ordinary)).toEqual(['Nvidia', 'Huawei']);
  await expect.poll(wordsIn(browser, hidden)).toEqual(['Nvidia', 'Huawei']);
  const before = await written(browser);

  expect(await send(inside, [rule(hidden, false)])).toEqual(['answered']);
  const off = { words: null, look: null, badge: '', title: 'Konteks: nonaktif di 127.0.0.1', status: 'off-host' };
  await expect.poll(() => seenIn(inside, hidden)).toEqual(off);
  await reload(browser, hidden);
  await new Promise((rest) => setTimeout(rest, 1000));
  expect(await seenIn(inside, hidden)).toEqual(off);
  await reload(browser, ordinary);
  const on = { words: ['Nvidia', 'Huawei'], look: 'solid', badge: '2', title: 'Konteks (2)', status: 'annotated' };
  await expect.poll(() => seenIn(inside, ordinary)).toEqual(on);
  await inside.inOwnPage(() => chrome.alarms.create('sync', { when: Date.now() }), null);
  await new Promise((rest) => setTimeout(rest, 500));
  expect(await written(browser)).toEqual(before);

  await browser.endBackground();
  expect((await seenIn(inside, hidden)).status).toBe('off-host');
}

/** A site that is off can be on in private windows alone, after a reload too. */
export async function switchOnInPrivate(browser: PrivateBrowser, url: string): Promise<void> {
  const { inside } = browser;
  const ordinary = await openWindow(browser, url, false);
  const hidden = await openWindow(browser, url, true);
  await expect.poll(wordsIn(browser, hidden)).toEqual(['Nvidia', 'Huawei']);
  await send(inside, [rule(ordinary, false)]);
  await expect.poll(wordsIn(browser, ordinary)).toBeNull();
  await expect.poll(wordsIn(browser, hidden)).toBeNull();
  const before = await written(browser);
  await send(inside, [rule(hidden, true)]);
  await expect.poll(wordsIn(browser, hidden)).toEqual(['Nvidia', 'Huawei']);
  await reload(browser, hidden);
  await expect.poll(() => seenIn(inside, hidden)).toMatchObject({ words: ['Nvidia', 'Huawei'], status: 'annotated' });
  expect(await wordsIn(browser, ordinary)()).toBeNull();
  expect(await written(browser)).toEqual(before);
}

/** Hides an entry or shows it again, asked for by a tab's page as its card asks. */
const askToHide = ({ inside }: PrivateBrowser, tab: number, reach: string, hidden: boolean): Promise<unknown> =>
  inside.inOwnPage(
    async ([tabId, body]) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [body],
        func: (change) => chrome.runtime.sendMessage<unknown, unknown>({ type: 'setHidden', body: change }),
      });
      return frame?.result;
    },
    [tab, { id: 'nvidia', reach, hidden }] as const,
  );

/** An entry that is hidden in a private window is hidden in private windows alone, and that is written nowhere. */
export async function hideInPrivate(browser: PrivateBrowser, url: string): Promise<void> {
  await beginToSync(browser);
  const ordinary = await openWindow(browser, url, false);
  const hidden = await openWindow(browser, url, true);
  for (const tab of [ordinary, hidden]) await expect.poll(wordsIn(browser, tab)).toEqual(['Nvidia', 'Huawei']);
  const before = await written(browser);
  for (const reach of ['here', 'everywhere', 'week']) {
    expect(await askToHide(browser, hidden, reach, true)).toEqual({ value: true });
    await expect.poll(wordsIn(browser, hidden)).toEqual(['Huawei']);
    await browser.inside.inOwnPage(() => chrome.alarms.create('sync', { when: Date.now() }), null);
    await new Promise((rest) => setTimeout(rest, 500));
    expect(await written(browser)).toEqual(before);
    await reload(browser, ordinary);
    await expect.poll(wordsIn(browser, ordinary)).toEqual(['Nvidia', 'Huawei']);
    expect(await askToHide(browser, hidden, reach, false)).toEqual({ value: true });
    await expect.poll(wordsIn(browser, hidden)).toEqual(['Nvidia', 'Huawei']);
  }
  expect(await written(browser)).toEqual(before);
  // The same in the other window is kept.
  await askToHide(browser, ordinary, 'everywhere', true);
  await expect.poll(wordsIn(browser, hidden)).toEqual(['Huawei']);
  expect(await written(browser)).not.toEqual(before);
}
