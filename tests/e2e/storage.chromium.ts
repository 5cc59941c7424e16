import type { BrowserContext, Page } from '@playwright/test';

import { withoutRoom } from '../faults/in-extension.ts';
import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';
import { shiftsOf, watchShifts } from '../support/visit.ts';
import { pageOf } from './stories/reading.ts';

/*
 * The browser's storage as it should not be: full, unreadable, slow. The reader is told so in words, and nothing that was stored is lost.
 */

/** One of our own pages in a browser whose storage is broken for it. */
async function openBroken(browserContext: BrowserContext, extension: Extension, name: string, how: 'unreadable' | 'slow'): Promise<Page> {
  const page = await browserContext.newPage();
  await page.addInitScript((broken) => {
    const get = (): Promise<never> =>
      broken === 'slow' ? new Promise(() => undefined) : Promise.reject(new Error('IO error: 000003.log: Corruption: bad record'));
    for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser]) if (api) Object.assign(api.storage.local, { get });
  }, how);
  await page.goto(`chrome-extension://${extension.id}/${name}`);
  return page;
}

const stored = (extension: Extension): Promise<object> => extension.helper.evaluate(() => chrome.storage.local.get(null));

test.beforeEach(({ extension }) => extension.helper.evaluate(() => chrome.storage.local.set({ look: 'solid', printMentions: true })));
test.afterEach(({ extension }) => extension.helper.evaluate(() => chrome.storage.local.clear()));

test('where there is no room the settings say so, show what holds, and lose nothing', async ({ extension, browserContext }) => {
  const options = await browserContext.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(options.getByRole('radio', { name: 'Garis lurus' })).toBeChecked();
  const before = await stored(extension);
  await withoutRoom(extension, async () => {
    await options.getByRole('radio', { name: 'Garis putus-putus' }).click(); // a longer word than what is stored
    await expect(options.locator('.notice')).toContainText('tempat penyimpanan sudah penuh');
    await expect(options.getByRole('radio', { name: 'Garis lurus' })).toBeChecked();
  });
  expect(await stored(extension)).toEqual(before);
  await options.close();
});

test('where there is no room the popup says so', async ({ page, site, extension }) => {
  await page.goto(site.page('/full', pageOf('<p>Nvidia.</p>')));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await withoutRoom(extension, async () => {
    await popup.getByRole('button', { name: '1 jam' }).click();
    await expect(popup.getByRole('alert')).toContainText('tempat penyimpanan sudah penuh');
  });
  await popup.close();
});

test('what cannot be read is told in the settings, and nothing is written over', async ({ extension, browserContext }) => {
  const before = await stored(extension);
  const options = await openBroken(browserContext, extension, 'options.html', 'unreadable');
  await expect(options.locator('.notice')).toHaveText(/^Tidak terbaca: peramban tidak dapat membaca simpanannya/);
  await expect(options.getByRole('radio').first()).toBeDisabled();
  await options.getByRole('button', { name: 'Setel ulang semua' }).click();
  await expect(options.locator('.notice')).toContainText('tidak dapat membaca simpanannya');
  expect(await stored(extension)).toEqual(before);
  await options.close();
});

for (const how of ['unreadable', 'slow'] as const)
  test(`the popup opens, and its search works, though the storage is ${how}`, async ({ extension, browserContext }) => {
    const popup = await openBroken(browserContext, extension, 'popup.html?tab=-1', how);
    await popup.getByRole('combobox').fill('nvidia');
    await expect(popup.getByRole('option').first()).toContainText('Nvidia');
    await popup.close();
  });

/** The controls that could be used, but for those of the file, which read all first, and the way to the browser's own shortcuts. */
const openControls = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>('main .control :is(input, button)')]
    .filter((control) => !control.matches(':disabled, #file *, #keyboard *'))
    .map(({ outerHTML }) => outerHTML);

const marked = (): string[] => [...CSS.highlights].filter(([, { size }]) => size > 1).map(([name]) => name);

test('over a slow storage nothing in the settings can be changed, says a default, or is written, until it is read; then nothing moves', async ({
  extension,
  browserContext,
}) => {
  const before = await stored(extension);
  const options = await browserContext.newPage();
  await options.addInitScript(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(globalThis, { release: resolve });
    const get: (keys: string) => Promise<object> = chrome.storage.local.get.bind(chrome.storage.local);
    const slow = (keys: string): Promise<object> => promise.then(() => get(keys));
    for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser])
      if (api) Object.assign(api.storage.local, { get: slow });
  });
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(options.getByRole('radio', { name: 'Garis lurus' })).toBeVisible();
  await options.waitForTimeout(500);
  expect(await options.evaluate(openControls)).toEqual([]);
  await expect(options.locator('input[type=radio]:checked')).toHaveCount(0);
  await expect(options.getByText(/^Belum ada|^Tidak ada\.$/)).toHaveCount(0);
  expect(await options.evaluate(marked)).toEqual([]);
  expect(await stored(extension)).toEqual(before);

  await watchShifts(options);
  await options.evaluate(() => (globalThis as unknown as { release: () => void }).release());
  await expect(options.getByRole('radio', { name: 'Garis lurus' })).toBeChecked();
  await expect(options.getByRole('switch', { name: 'Tandai istilah juga saat dicetak' })).toBeChecked();
  expect(await options.evaluate(marked)).toEqual(expect.arrayContaining(['konteks-first-solid']));
  expect(await shiftsOf(options)).toBe(0);
  expect(await stored(extension)).toEqual(before);
  await options.close();
});
