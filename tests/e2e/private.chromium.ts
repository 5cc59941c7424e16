import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext } from '@playwright/test';

import { seenIn, send } from '../faults/in-extension.ts';
import { expect, Extension, launchChromium, PACKAGE, test } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

/** The extension where the reader lets it into private windows. */
async function loadWithPrivate(context: BrowserContext): Promise<Extension> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('Extensions.loadUnpacked' as never, { path: PACKAGE, enableInIncognito: true } as never);
  return Extension.open(context, (answer as unknown as { id: string }).id);
}

/** Opens a page in a window of its own, private or not, and gives its tab. */
function open(extension: Extension, url: string, incognito: boolean): Promise<number> {
  return extension.helper.evaluate(
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

const wordsIn = (extension: Extension, tab: number) => async (): Promise<readonly string[] | null> => (await seenIn(extension, tab)).words;

/** All that outlives the browser. */
const written = (extension: Extension): Promise<unknown> =>
  extension.helper.evaluate(async () => [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)]);

/** Loads a tab's page again, and waits for it. */
const reload = (extension: Extension, tab: number): Promise<void> =>
  extension.helper.evaluate(
    (id) =>
      new Promise<void>((done) => {
        chrome.tabs.onUpdated.addListener((which, { status }) => which === id && status === 'complete' && done());
        void chrome.tabs.reload(id);
      }),
    tab,
  );

const rule = (tabId: number, on: boolean): { type: string; body: object } => ({ type: 'setSiteRule', body: { tabId, scope: 'host', on } });

test('what is said of a site in a private window holds there alone, is written nowhere, and is forgotten with the browser', async ({
  site,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'konteks-profile-'));
  const context = await launchChromium({ profile });
  const extension = await loadWithPrivate(context);
  await extension.helper.evaluate(() => chrome.storage.local.set({ syncing: true, look: 'solid' }));
  await expect.poll(() => extension.helper.evaluate(() => chrome.storage.sync.get(null))).toHaveProperty('settings0');
  const url = site.page('/private', NEWS);
  const ordinary = await open(extension, url, false);
  const hidden = await open(extension, url, true);
  await expect.poll(wordsIn(extension, ordinary)).toEqual(['Nvidia', 'Huawei']);
  await expect.poll(wordsIn(extension, hidden)).toEqual(['Nvidia', 'Huawei']);
  const before = await written(extension);

  expect(await send(extension, [rule(hidden, false)])).toEqual(['answered']);
  const off = { words: null, look: null, badge: '', status: 'off-host' };
  await expect.poll(() => seenIn(extension, hidden)).toEqual(off);
  await reload(extension, hidden);
  await new Promise((rest) => setTimeout(rest, 1000));
  expect(await seenIn(extension, hidden)).toEqual(off);
  await reload(extension, ordinary);
  const on = { words: ['Nvidia', 'Huawei'], look: 'solid', badge: '2', status: 'annotated' };
  await expect.poll(() => seenIn(extension, ordinary)).toEqual(on);
  await extension.helper.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await new Promise((rest) => setTimeout(rest, 500));
  expect(await written(extension)).toEqual(before);

  // It outlives the worker, and not the browser.
  await extension.stopWorker();
  expect((await seenIn(extension, hidden)).status).toBe('off-host');
  await context.close();
  const next = await launchChromium({ profile });
  const again = await loadWithPrivate(next);
  const tab = await open(again, url, true);
  await expect.poll(wordsIn(again, tab)).toEqual(['Nvidia', 'Huawei']);
  await next.close();
  rmSync(profile, { recursive: true, force: true });
});

test('a site that is off can be on in private windows alone, after a reload too', async ({ site }) => {
  const context = await launchChromium();
  const extension = await loadWithPrivate(context);
  const url = site.page('/private-on', NEWS);
  const ordinary = await open(extension, url, false);
  const hidden = await open(extension, url, true);
  await expect.poll(wordsIn(extension, hidden)).toEqual(['Nvidia', 'Huawei']);
  await send(extension, [rule(ordinary, false)]);
  await expect.poll(wordsIn(extension, ordinary)).toBeNull();
  await expect.poll(wordsIn(extension, hidden)).toBeNull();
  const before = await written(extension);
  await send(extension, [rule(hidden, true)]);
  await expect.poll(wordsIn(extension, hidden)).toEqual(['Nvidia', 'Huawei']);
  await reload(extension, hidden);
  await expect.poll(() => seenIn(extension, hidden)).toMatchObject({ words: ['Nvidia', 'Huawei'], status: 'annotated' });
  expect(await wordsIn(extension, ordinary)()).toBeNull();
  expect(await written(extension)).toEqual(before);
  await context.close();
});

/** Hides an entry or shows it again, asked for by a tab's page as its card asks. */
const askToHide = (extension: Extension, tab: number, reach: string, hidden: boolean): Promise<unknown> =>
  extension.helper.evaluate(
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

test('an entry that is hidden in a private window is hidden in private windows alone, and that is written nowhere', async ({ site }) => {
  const context = await launchChromium();
  const extension = await loadWithPrivate(context);
  await extension.helper.evaluate(() => chrome.storage.local.set({ syncing: true, look: 'solid' }));
  await expect.poll(() => extension.helper.evaluate(() => chrome.storage.sync.get(null))).toHaveProperty('settings0');
  const url = site.page('/private-hides', NEWS);
  const ordinary = await open(extension, url, false);
  const hidden = await open(extension, url, true);
  for (const tab of [ordinary, hidden]) await expect.poll(wordsIn(extension, tab)).toEqual(['Nvidia', 'Huawei']);
  const before = await written(extension);
  for (const reach of ['here', 'everywhere', 'week']) {
    expect(await askToHide(extension, hidden, reach, true)).toEqual({ value: true });
    await expect.poll(wordsIn(extension, hidden)).toEqual(['Huawei']);
    await extension.helper.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
    await new Promise((rest) => setTimeout(rest, 500));
    expect(await written(extension)).toEqual(before);
    await reload(extension, ordinary);
    await expect.poll(wordsIn(extension, ordinary)).toEqual(['Nvidia', 'Huawei']);
    expect(await askToHide(extension, hidden, reach, false)).toEqual({ value: true });
    await expect.poll(wordsIn(extension, hidden)).toEqual(['Nvidia', 'Huawei']);
  }
  expect(await written(extension)).toEqual(before);
  // The same in the other window is kept.
  await askToHide(extension, ordinary, 'everywhere', true);
  await expect.poll(wordsIn(extension, hidden)).toEqual(['Huawei']);
  expect(await written(extension)).not.toEqual(before);
  await context.close();
});
