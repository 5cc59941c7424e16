import type { Page } from 'puppeteer-core';

import { highlightNames } from '../../platform/look.ts';
import type { Extension } from '../support/firefox.ts';
import { expect, test } from '../support/firefox.ts';
import { linesOf } from '../support/placed.ts';
import { pageOf } from './stories/reading.ts';

const NEWS = pageOf('<p>Nvidia dan Nvidia disebut bersama Huawei.</p>');

/** The browser of these tests is in English. */
test.beforeEach(async ({ extension }) => extension.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
test.afterEach(async ({ extension }) => extension.inOwnPage(() => chrome.storage.local.clear(), null));

const click = async (page: Page, role: string, name: string): Promise<void> => {
  await page.bringToFront();
  await page.locator(`aria/${name}[role="${role}"]`).click();
};
const text = (page: Page, selector: string): Promise<string | null> => page.$eval(selector, ({ textContent }) => textContent);
const namesOn = (page: Page) => (): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights].flatMap(([name, { size }]) => (size > 0 ? name : [])).toSorted());

async function placedNews(tab: Page, url: string, extension: Extension): Promise<void> {
  await tab.goto(url);
  await extension.placed(tab);
}

test('a look and a density show at once on an open page, a language on the settings page', async ({ tab, site, extension }) => {
  await placedNews(tab, site.page('/looks', NEWS), extension);
  const options = await extension.openPage('options.html');
  await click(options, 'radio', 'Garis lurus');
  await tab.bringToFront();
  await expect.poll(namesOn(tab)).toEqual(Object.values(highlightNames('solid')));
  await click(options, 'radio', 'Lebih sedikit');
  await tab.bringToFront();
  await expect.poll(namesOn(tab)).toEqual([highlightNames('solid').first]);
  await click(options, 'radio', 'English');
  await expect.poll(() => text(options, 'h1')).toBe('Settings');
  expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
  await options.close();
});

test('a setting is found, and where the reader is is marked', async ({ extension }) => {
  const options = await extension.openPage('options.html');
  await options.bringToFront();
  await options.locator('aria/Cari setelan[role="searchbox"]').fill('dicetak');
  await expect.poll(() => text(options, '.found')).toBe('Tandai istilah juga saat dicetak Tampilan');
  await options.locator('.found a').click();
  const focused = () => options.evaluate(() => document.activeElement?.closest('.control')?.id);
  await expect.poll(focused).toBe('printed');
  await expect.poll(() => text(options, '[aria-current]')).toBe('Tampilan');
  await options.close();
});

test('a hidden entry is shown again, and hidden by undo', async ({ tab, site, extension }) => {
  await extension.inOwnPage(() => chrome.storage.local.set({ hiddenEntries: [{ id: 'nvidia', site: null, until: null }] }), null);
  await placedNews(tab, site.page('/hidden', NEWS), extension);
  const lines = async (): Promise<string[]> => linesOf((await extension.report(tab))?.mentions ?? []);
  expect(await lines()).toEqual(['Huawei → huawei']);
  const options = await extension.openPage('options.html');
  await click(options, 'button', 'Tampilkan lagi: “Nvidia”, di semua situs');
  await tab.bringToFront();
  await expect.poll(lines).toEqual(['Nvidia → nvidia', 'Nvidia → nvidia', 'Huawei → huawei']);
  await click(options, 'button', 'Urungkan');
  await tab.bringToFront();
  await expect.poll(lines).toEqual(['Huawei → huawei']);
  await options.close();
});
