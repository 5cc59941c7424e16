import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext } from '@playwright/test';

import { expect, Extension, launchChromium, PACKAGE, test } from '../support/chromium.ts';
import type { PrivateBrowser } from './stories/private.ts';
import { openWindow, PRIVATE_NEWS, switchOffInPrivate, switchOnInPrivate, wordsIn } from './stories/private.ts';

/** The extension where the reader lets it into private windows. */
async function loadWithPrivate(context: BrowserContext): Promise<PrivateBrowser> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('Extensions.loadUnpacked' as never, { path: PACKAGE, enableInIncognito: true } as never);
  const extension = await Extension.open(context, (answer as unknown as { id: string }).id);
  return { inside: extension, endBackground: () => extension.stopWorker() };
}

test('what is said of a site in a private window holds there alone, is written nowhere, and is forgotten with the browser', async ({
  site,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'konteks-profile-'));
  const context = await launchChromium({ profile });
  const url = site.page('/private', PRIVATE_NEWS);
  await switchOffInPrivate(await loadWithPrivate(context), url);
  await context.close();
  const next = await launchChromium({ profile });
  const again = await loadWithPrivate(next);
  const tab = await openWindow(again, url, true);
  await expect.poll(wordsIn(again, tab)).toEqual(['Nvidia', 'Huawei']);
  await next.close();
  rmSync(profile, { recursive: true, force: true });
});

test('a site that is off can be on in private windows alone, after a reload too', async ({ site }) => {
  const context = await launchChromium();
  await switchOnInPrivate(await loadWithPrivate(context), site.page('/private-on', PRIVATE_NEWS));
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
