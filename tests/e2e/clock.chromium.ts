import type { Page } from '@playwright/test';

import { seenIn, send } from '../faults/in-extension.ts';
import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

/*
 * A pause whose time comes, and a clock that jumps: seen from us, both are a pause whose end stands elsewhere than it was put.
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PAUSED = { words: null, look: null, badge: '', title: 'Konteks: dijeda', status: 'paused' };
const ON = { words: ['Nvidia'], look: 'dotted', badge: '1', title: 'Konteks (1)', status: 'annotated' };

async function pauseOn(page: Page, url: string, extension: Extension): Promise<number> {
  await page.goto(url);
  await extension.placed(page);
  const tab = await extension.tabId(page);
  expect(await send(extension, [{ type: 'pause', body: { kind: 'hour' } }])).toEqual(['answered']);
  await expect.poll(() => seenIn(extension, tab)).toEqual(PAUSED);
  return tab;
}

const stored = (extension: Extension): Promise<unknown> =>
  extension.helper.evaluate(async () => (await chrome.storage.local.get<{ pause: unknown }>('pause')).pause ?? null);

test.afterEach(async ({ extension }) => {
  await send(extension, [{ type: 'pause', body: { kind: null } }]);
  await extension.helper.evaluate(() => chrome.storage.local.clear());
});

test('once the hour of a pause is over, open pages are annotated again without a reload', async ({ page, site, extension }) => {
  const tab = await pauseOn(page, site.page('/hour', pageOf('<p>Nvidia.</p>')), extension);
  await extension.helper.evaluate(async () => {
    const until = Date.now() + 1500;
    await chrome.storage.local.set({ pause: { until } });
    await chrome.alarms.create('pause', { when: until });
  });
  await expect.poll(() => stored(extension), { timeout: 15_000 }).toBeNull();
  await expect.poll(() => seenIn(extension, tab)).toEqual(ON);
});

for (const [jump, by] of [
  ['forwards over the end of a pause', HOUR_MS + 1],
  ['back by a day', -DAY_MS],
] as const)
  for (const on of ['the popup opens', 'a page loads, which wakes the worker'] as const)
    test(`a clock that jumps ${jump} ends it at once, as soon as ${on}`, async ({ page, site, extension }) => {
      const tab = await pauseOn(page, site.page(`/jump${by}${on.length}`, pageOf('<p>Nvidia.</p>')), extension);
      // The alarm stands where the clock will come only later.
      await extension.helper.evaluate(
        ([ms, day]) =>
          Promise.all([
            chrome.storage.local.set({ pause: { until: Date.now() + 3_600_000 - ms } }),
            chrome.alarms.create('pause', { when: Date.now() + day }),
          ]),
        [by, DAY_MS] as const,
      );
      if (on !== 'the popup opens') {
        await extension.stopWorker();
        const other = await page.context().newPage();
        await other.goto(site.page('/another', '<!doctype html><p>Halo.</p>'));
        await expect.poll(async () => (await extension.report(page))?.mentions.length).toBe(1);
        await other.close();
      }
      await expect.poll(() => seenIn(extension, tab)).toEqual(ON);
      expect(await stored(extension)).toBeNull();
    });

test('a clock that jumps back within the hour leaves no more than an hour of a pause', async ({ page, site, extension }) => {
  const tab = await pauseOn(page, site.page('/within', pageOf('<p>Nvidia.</p>')), extension);
  await extension.helper.evaluate((left) => chrome.storage.local.set({ pause: { until: Date.now() + left } }), HOUR_MS - 1);
  expect(await seenIn(extension, tab)).toEqual(PAUSED);
  await extension.helper.evaluate((left) => chrome.storage.local.set({ pause: { until: Date.now() + left } }), HOUR_MS + 5000);
  await expect.poll(() => seenIn(extension, tab)).toEqual(ON);
});
