import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext } from '@playwright/test';

import { expect, Extension, PACKAGE, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import type { PrivateBrowser } from './stories/private.ts';
import { hideInPrivate, openWindow, PRIVATE_NEWS, switchOffInPrivate, switchOnInPrivate, wordsIn } from './stories/private.ts';
import { switchInAllWindows } from './stories/windows.ts';

/** The extension where the reader lets it into private windows. */
async function loadWithPrivate(context: BrowserContext): Promise<PrivateBrowser & { readonly inside: Extension }> {
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

/** A name that stands nowhere but in what a test opens. */
const SECRET = 'rahasia-konteks.example';

/** The files in a folder that hold a word, as bytes or as UTF-16. */
function filesWith(folder: string, word: string): string[] {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => {
      const content = readFileSync(file);
      return forms.some((form) => content.includes(form));
    })
    .map((file) => path.relative(folder, file));
}

test('no file of the browser names a host that was only met in a private window, and switched there by popup and menu', async ({
  site,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'konteks-profile-'));
  const context = await launchChromium({ profile, hosts: [SECRET, 'biasa-konteks.example'] });
  const browser = await loadWithPrivate(context);
  const { inside } = browser;
  await inside.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  const page = site.page('/secret', PRIVATE_NEWS);
  await openWindow(browser, page.replace('127.0.0.1', 'biasa-konteks.example'), false);
  const tabId = await openWindow(browser, page.replace('127.0.0.1', SECRET), true);
  await expect.poll(wordsIn(browser, tabId)).toEqual(['Nvidia', 'Huawei']);
  const popup = await context.newPage();
  await popup.goto(inside.helper.url().replace('-1', String(tabId)));
  await popup.getByRole('switch').click();
  await expect.poll(wordsIn(browser, tabId)).toBeNull();
  await popup.close();
  const worker = await inside.wokenWorker();
  await worker.evaluate(async (id) => {
    const tab = await chrome.tabs.get(id);
    await chrome.windows.update(tab.windowId, { focused: true });
    const menu = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: chrome.tabs.Tab) => void };
    menu.dispatch({ menuItemId: 'site', frameId: 0, editable: false, pageUrl: tab.url }, tab);
  }, tabId);
  await expect.poll(wordsIn(browser, tabId)).toEqual(['Nvidia', 'Huawei']);
  await popup.context().pages()[0]?.waitForTimeout(3000); // what the browser writes it writes after a while
  await context.close();
  expect(filesWith(profile, 'biasa-konteks.example')).not.toEqual([]); // the search sees what is there
  expect(filesWith(profile, SECRET)).toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});

test('a site that is off can be on in private windows alone, after a reload too', async ({ site }) => {
  const context = await launchChromium();
  await switchOnInPrivate(await loadWithPrivate(context), site.page('/private-on', PRIVATE_NEWS));
  await context.close();
});

test('an entry that is hidden in a private window is hidden in private windows alone, and that is written nowhere', async ({ site }) => {
  const context = await launchChromium();
  await hideInPrivate(await loadWithPrivate(context), site.page('/private-hides', PRIVATE_NEWS));
  await context.close();
});

test('one switch holds at once in all windows, a private one too', async ({ site }) => {
  const context = await launchChromium();
  for (let i = 0; i < 4; i += 1) site.page(`/windows?${i}`, PRIVATE_NEWS);
  await switchInAllWindows(await loadWithPrivate(context), site.page('/windows', PRIVATE_NEWS));
  await context.close();
});
