import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BrowserContext } from '@playwright/test';

import { expect, Extension, PACKAGE, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import type { PrivateBrowser } from './stories/private.ts';
import { hideInPrivate, openWindow, PRIVATE_NEWS, switchOffInPrivate, switchOnInPrivate, wordsIn } from './stories/private.ts';
import { switchInAllWindows } from './stories/windows.ts';

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
