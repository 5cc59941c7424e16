import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'puppeteer-core';

import { pageTextsIn } from '../../platform/page-texts.ts';
import { problemIn } from '../../platform/storage-problem.ts';
import { ownPageOf } from '../support/firefox-own-page.ts';
import { expect, Extension, launchFirefox, PACKAGE, test as base } from '../support/firefox.ts';
import type { StoryOwnPage } from '../support/story-popup.ts';
import type { Broken, StorageDriver } from './stories/storage.ts';
import { breakStorage, tellStorageStories } from './stories/storage.ts';

/** What this browser says where there is no room (see the last test). */
const NO_ROOM = 'QuotaExceededError: storage.local API call exceeded its quota limitations.';

/** Runs in a page of ours: writes fail there and in the background, which is kept awake, until it is undone. */
const fill = async (message: string): Promise<void> => {
  const background = (await chrome.runtime.getBackgroundPage()) as unknown as typeof globalThis;
  const stores = [globalThis, background].map((world) => (world as unknown as { browser: typeof chrome }).browser.storage.local);
  const kept = stores.map((store) => ({ set: store.set.bind(store) }));
  for (const store of stores) Object.assign(store, { set: () => Promise.reject(new Error(message)) });
  const awake = setInterval(() => void chrome.runtime.sendMessage({ type: 'tabState', body: { tabId: -1 } }).catch(() => undefined), 300);
  const free = (): void => {
    clearInterval(awake);
    for (const [i, store] of stores.entries()) Object.assign(store, kept[i]);
  };
  Object.assign(globalThis, { free });
};
const free = (): void => (globalThis as unknown as { free: () => void }).free();

/** A package whose pages break the storage that they are opened over; no driver runs anything in them before they do. */
function breakablePackage(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'konteks-breakable-'));
  cpSync(PACKAGE, folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'break.js'),
    `const how = new URLSearchParams(location.search).get('broken'); if (how !== null) (${String(breakStorage)})(how);`,
  );
  for (const name of ['options.html', 'popup.html', 'welcome.html']) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><script src="/break.js"></script>'));
  }
  return folder;
}

const addressOf = (name: string, broken: Broken | undefined): string =>
  broken === undefined ? name : `${name}${name.includes('?') ? '&' : '?'}broken=${encodeURIComponent(broken)}`;

const test = base.extend<{ storage: StorageDriver }, { extension: Extension }>({
  extension: [
    async ({ firefox }, use) => {
      const folder = breakablePackage();
      await use(await Extension.load(firefox, folder));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  storage: async ({ extension, tab }, use) => {
    const pages = new Map<object, Page>();
    const known = async (page: Page): Promise<StoryOwnPage> => {
      const own = await ownPageOf(page);
      pages.set(own, page);
      return own;
    };
    await use({
      open: async (name, broken) => known(await extension.openPage(addressOf(name, broken), '#app')),
      openPopup: async () => known(await extension.openPopup(tab)),
      withoutRoom: async (own, work) => {
        await pages.get(own)?.evaluate(fill, NO_ROOM);
        await work();
        await pages.get(own)?.evaluate(free);
      },
    });
  },
});

tellStorageStories(test);

test('what this browser says of a full store is told in the reader’s words', async () => {
  const firefox = await launchFirefox({ roomKb: 2048 });
  const extension = await Extension.load(firefox);
  const message = await extension.inOwnPage(async () => {
    const long = Array.from({ length: 500_000 }, () => String(Math.random())).join('');
    return chrome.storage.local.set({ long }).then(
      () => 'kept',
      (error: unknown) => (error as Error).message,
    );
  }, null);
  expect(message).toBe(NO_ROOM);
  const t = pageTextsIn('id');
  expect(problemIn(t, message)).toBe(t('problem.full'));
  await firefox.close();
});
