import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { LargeFrames } from '../../../platform/protocol.ts';

/*
 * What pages tell the background may come twice, late, or in another order than it was true in. The frames' answers are held back here until a test
 * lets them go.
 */

const TAB = 7;

let badge = '';
/** What the background asked frames, with how to answer. */
let waiting: Array<(entries: number) => void> = [];
let told: Array<{ type: string; look: string }> = [];
let queries: Array<() => void> = [];
let holdsQueries = false;

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  badge = '';
  waiting = [];
  told = [];
  queries = [];
  holdsQueries = false;
  vi.stubGlobal('chrome', slowBrowser());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const tellRead = async (entries: number, frames: LargeFrames, frameId = 0): Promise<unknown> => {
  const { pageHandlers } = await import('../../../entrypoints/background/handlers.ts');
  return pageHandlers.pageRead({ entries, frames }, { tabId: TAB, frameId });
};
const answer = async (index: number, entries: number): Promise<void> => {
  await expect.poll(() => waiting.length).toBeGreaterThan(index);
  waiting[index]?.(entries);
  await settled();
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('a page that tells twice what was read in it has the badge that it had', async () => {
  await tellRead(3, 'none');
  await tellRead(3, 'none');
  expect(badge).toBe('3');
});

test('frames that answer late change nothing that was told since', async () => {
  await tellRead(2, 'known');
  await expect.poll(() => waiting.length).toBe(1);
  await tellRead(5, 'none');
  await answer(0, 2);
  expect(badge).toBe('5');
});

test('of two questions the later one’s answer stands, whichever comes first', async () => {
  await tellRead(2, 'known');
  await expect.poll(() => waiting.length).toBe(1);
  await tellRead(4, 'known', 3);
  await answer(1, 4);
  expect(badge).toBe('4');
  await answer(0, 2);
  expect(badge).toBe('4');
});

test('frames that answer after Konteks was switched off there leave the badge empty', async () => {
  await tellRead(2, 'known');
  await expect.poll(() => waiting.length).toBe(1);
  const { clearBadge } = await import('../../../entrypoints/background/badge.ts');
  clearBadge(TAB);
  await answer(0, 2);
  expect(badge).toBe('');
});

test('of a tab’s frames the last answer is shown once it comes', async () => {
  await tellRead(2, 'known');
  await answer(0, 2);
  expect(badge).toBe('2');
});

test('pages are told the reader’s changes in their order, however slow the browser is with one', async () => {
  const { watchSettings } = await import('../../../entrypoints/background/page-settings.ts');
  watchSettings();
  holdsQueries = true;
  await fakeBrowser.storage.local.set({ look: 'solid' });
  await expect.poll(() => queries.length).toBe(1);
  holdsQueries = false;
  await fakeBrowser.storage.local.set({ look: 'tint' });
  await settled();
  queries[0]?.();
  await expect.poll(() => told.map(({ look }) => look)).toEqual(['solid', 'tint']);
});

/** Frames answer, and tabs are told of, when a test says so. */
function slowBrowser(): object {
  return {
    ...fakeBrowser,
    i18n: { ...fakeBrowser.i18n, getUILanguage: () => 'en' },
    action: {
      setBadgeText: ({ text }: { text: string }) => {
        badge = text;
        return Promise.resolve();
      },
      setBadgeBackgroundColor: () => Promise.resolve(),
    },
    scripting: { executeScript: () => Promise.resolve([{ frameId: 0, result: true }]) },
    tabs: {
      get: () => Promise.resolve({ id: TAB, url: 'https://news.example/', incognito: false }),
      query: () => {
        const tabs = [{ id: TAB }];
        return holdsQueries ? new Promise((resolve) => queries.push(() => resolve(tabs))) : Promise.resolve(tabs);
      },
      sendMessage: (_tab: number, { type, body }: { type: string; body: { look: string } }) => {
        if (type === 'settingsChanged') {
          told.push({ type, look: body.look });
          return Promise.resolve(null);
        }
        return new Promise((resolve) => {
          waiting.push((entries) => resolve(Array.from({ length: entries }, (_, i) => ({ id: `e${i}`, count: 1 }))));
        });
      },
    },
  };
}
