import type { Page } from 'puppeteer-core';

import { textsIn } from '../../platform/i18n.ts';
import { problemIn } from '../../platform/storage-problem.ts';
import { ownPageOf } from '../support/firefox-own-page.ts';
import { expect, Extension, launchFirefox, test as base } from '../support/firefox.ts';
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

async function prepare(page: Page, broken: Broken | undefined): Promise<void> {
  if (broken !== undefined) await page.evaluateOnNewDocument(breakStorage, broken);
}

const test = base.extend<{ storage: StorageDriver }>({
  storage: async ({ extension, tab }, use) => {
    const pages = new Map<object, Page>();
    const known = async (page: Page): Promise<StoryOwnPage> => {
      const own = await ownPageOf(page);
      pages.set(own, page);
      return own;
    };
    await use({
      open: async (name, broken) => known(await extension.openPage(name, '#app', (page) => prepare(page, broken))),
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
  const t = textsIn('id');
  expect(problemIn(t, message)).toBe(t('problem.full'));
  await firefox.close();
});
