import type { Page } from 'puppeteer-core';

import { expect, test } from '../support/firefox.ts';
import { movesOf } from '../support/story.ts';

const entries = (welcome: Page) => (): Promise<string[]> =>
  welcome.evaluate(async () => {
    const copy = (globalThis as { __konteks?: { idle(): Promise<void>; mentions(): Array<{ entry: string }> } }).__konteks;
    await copy?.idle();
    return (copy?.mentions() ?? []).map(({ entry }) => entry);
  });

/** The browser of these tests is in English. */
test.beforeEach(async ({ extension }) => extension.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
test.afterEach(async ({ extension }) => extension.inOwnPage(() => chrome.storage.local.clear(), null));

test('the sample is read by the engine that reads the news, in the language that is chosen, and a card opens on it', async ({
  extension,
}) => {
  const welcome = await extension.openPage('welcome.html');
  await welcome.bringToFront();
  await expect.poll(entries(welcome)).toContain('global-south');
  await welcome.locator('aria/English[role="button"]').click();
  await expect.poll(() => welcome.$eval('h1', ({ textContent }) => textContent)).toBe('The news, with its background');
  await expect.poll(entries(welcome)).toContain('technology-sharing');
  const point = await welcome.evaluate(() => {
    const paragraph = [...document.querySelectorAll('article p')].find(({ textContent }) => textContent.includes('Nvidia'));
    const node = paragraph?.firstChild as Text;
    const words = new Range();
    words.setStart(node, node.data.indexOf('Nvidia'));
    words.setEnd(node, node.data.indexOf('Nvidia') + 'Nvidia'.length);
    const { x, y, width, height } = words.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await movesOf(welcome.mouse).moveTo(point.x, point.y);
  const card = () => welcome.evaluate(() => document.querySelector('konteks-card')?.shadowRoot?.querySelector('h2')?.textContent);
  await expect.poll(card).toBe('Nvidia');
  await welcome.close();
});

test('where access to sites is withheld it says so, and offers the way; where it is given, how to narrow it', async ({ extension }) => {
  const welcome = await extension.openPage('welcome.html');
  const told = () => welcome.$eval('[aria-labelledby=access]', ({ textContent }) => textContent);
  await expect.poll(told).toContain('Atur tempatnya bekerja');
  await extension.inOwnPage(() => chrome.permissions.remove({ origins: ['<all_urls>'] }), null);
  await expect.poll(told).toContain('Izinkan di semua situs');
  await welcome.bringToFront();
  await welcome.locator('aria/Izinkan di semua situs[role="button"]').click();
  await expect.poll(told).toContain('Atur tempatnya bekerja');
  await welcome.close();
});
