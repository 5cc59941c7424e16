import type { Page } from '@playwright/test';

import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

const isThere = (extension: Extension, page: Page) => async (): Promise<boolean> => (await extension.report(page)) !== null;

test('a pause takes everything away at once, and brings it back when it ends', async ({ page, site, extension }) => {
  await page.goto(site.page('/pause', NEWS));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: '1 jam' }).click();
  await expect(popup.getByText('Konteks sedang dijeda.')).toBeVisible();
  await expect.poll(isThere(extension, page)).toBe(false);
  expect(await extension.helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(0);
  await extension.helper.evaluate(() => chrome.alarms.create('pause', { when: Date.now() })); // as if the hour were over
  await extension.placed(page);
  await popup.close();
});

test('switched off everywhere it says so, and a button switches it on', async ({ page, site, extension }) => {
  await page.goto(site.page('/everywhere', NEWS));
  await extension.placed(page);
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'setOff', body: { off: true } }));
  const popup = await extension.openPopup(page);
  await expect(popup.getByText('Konteks dinonaktifkan di semua situs.')).toBeVisible();
  await expect.poll(isThere(extension, page)).toBe(false);
  await popup.getByRole('button', { name: 'Aktifkan Konteks' }).click();
  await extension.placed(page);
  await popup.close();
});

test('only on chosen sites: nothing runs elsewhere, and a button chooses this one', async ({ page, site, extension }) => {
  await page.goto(site.page('/chosen', NEWS));
  await extension.placed(page);
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'setMode', body: { mode: 'chosen' } }));
  await expect.poll(isThere(extension, page)).toBe(false);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'Pakai Konteks di 127.0.0.1' }).click();
  await extension.placed(page);
  await page.reload();
  await extension.placed(page);
  await popup.getByRole('switch').click();
  await expect.poll(isThere(extension, page)).toBe(false);
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'setMode', body: { mode: 'news' } }));
  await extension.placed(page);
  await popup.close();
});

test('on every page: what does not look like news is annotated too', async ({ page, site, extension }) => {
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'setMode', body: { mode: 'everywhere' } }));
  await page.goto(site.page('/any', '<!doctype html><meta charset="utf-8"><p>Nvidia.</p>'));
  await extension.placed(page);
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'setMode', body: { mode: 'news' } }));
});

test('a rule of an earlier version still holds', async ({ page, site, extension }) => {
  await extension.helper.evaluate(() => chrome.storage.local.set({ switchedOffSites: ['127.0.0.1'] }));
  await page.goto(site.page('/old-rule', NEWS));
  await page.waitForTimeout(1000);
  expect(await extension.report(page)).toBeNull();
  const popup = await extension.openPopup(page);
  await expect(popup.getByText('Nonaktif di 127.0.0.1')).toBeVisible();
  await popup.getByRole('switch').click();
  await extension.placed(page);
  expect(await extension.helper.evaluate(() => chrome.storage.local.get('switchedOffSites'))).toEqual({});
  await popup.close();
});
