import AxeBuilder from '@axe-core/playwright';

import { expectedIn, NEWS, SAMPLE } from '../support/articles.ts';
import { expect, test } from '../support/chromium.ts';
import { linesOf } from '../support/placed.ts';

const card = 'konteks-card [role=dialog]';

// The driver’s locale is the extension’s too, until one of its pages is closed.
test.beforeEach(({ extension }) => extension.helper.evaluate(() => chrome.storage.local.set({ language: 'id' })));

test('the sample: what is placed is what the command line finds in the same text', async ({ page, site, extension }) => {
  await page.goto(site.page('/sample', SAMPLE));
  const { mentions, blocks } = await extension.placed(page);
  expect(linesOf(mentions)).toEqual(expectedIn(blocks));
  expect(new Set(mentions.map(({ entry }) => entry)).size).toBeGreaterThan(20);
});

test('the mentions are painted as highlights, and the page’s own DOM stays as it was', async ({ page, site, extension }) => {
  await page.goto(site.page('/dom', NEWS));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await extension.placed(page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('konteks-first')?.size ?? 0)).toBeGreaterThan(5);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('hovering opens a bilingual card, the pointer may enter it, Escape closes it', async ({ page, story, site, extension }) => {
  await page.goto(site.page('/hover', NEWS));
  await extension.placed(page);
  const box = await page.evaluate(() => {
    const [text] = [...(document.querySelectorAll('p')[0]?.childNodes ?? [])] as Text[];
    const range = new Range();
    range.setStart(text as Text, text?.data.indexOf('WAIC') ?? 0);
    range.setEnd(text as Text, (text?.data.indexOf('WAIC') ?? 0) + 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await story.moveTo(box.x, box.y);
  await expect(page.locator(`${card} h2`)).toHaveText('Konferensi Kecerdasan Buatan Dunia (WAIC)');
  await expect(page.locator(`${card} .other-headword`)).toHaveText('World Artificial Intelligence Conference (WAIC)');
  await expect(page.locator(`${card} [lang=en]`).first()).toBeVisible();
  await page.locator(`${card} .gloss`).first().hover();
  await page.waitForTimeout(500);
  await expect(page.locator(card)).toBeVisible();
  await page.locator(`${card} .related button`).first().click();
  await expect(page.locator(`${card} h2`)).not.toHaveText('Konferensi Kecerdasan Buatan Dunia (WAIC)');
  await page.locator(`${card} .bar button`).first().click(); // back
  await expect(page.locator(`${card} h2`)).toHaveText('Konferensi Kecerdasan Buatan Dunia (WAIC)');
  await page.keyboard.press('Escape');
  await expect(page.locator('konteks-card')).toHaveCount(0);
});

test('the switch clears every highlight at once in two tabs, lasts over a reload, and brings them back', async ({
  page,
  site,
  extension,
  browserContext,
}) => {
  const other = await browserContext.newPage();
  await page.goto(site.page('/one', NEWS));
  await other.goto(site.page('/two', NEWS));
  await extension.placed(other);
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('switch').click();
  await expect(popup.getByText('Nonaktif di 127.0.0.1')).toBeVisible();
  for (const tab of [page, other]) await expect.poll(() => tab.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.reload();
  await page.waitForTimeout(1000);
  expect(await extension.report(page)).toBeNull();
  await popup.getByRole('switch').click();
  await extension.placed(page);
  await extension.placed(other);
  await popup.close();
  await other.close();
});

test('a rule for another site leaves open pages as they look', async ({ page, site, extension, browserContext }) => {
  await page.goto(site.page('/other-rule', NEWS));
  await extension.placed(page);
  const other = await browserContext.newPage();
  await other.goto(site.page('/other-site', NEWS).replace('127.0.0.1', 'localhost'));
  const tabId = await extension.tabId(other);
  const ruleOfOther = (on: boolean) =>
    extension.helper.evaluate((body) => chrome.runtime.sendMessage({ type: 'setSiteRule', body }), { tabId, scope: 'domain', on });
  const look = () => page.evaluate(() => getComputedStyle(document.body, '::highlight(konteks-first)').textDecorationLine);
  expect(await look()).toBe('underline');
  await ruleOfOther(false);
  expect(await look()).toBe('underline');
  await ruleOfOther(true);
  expect(await look()).toBe('underline');
  await other.close();
});

test('the popup lists what the page mentions, opens its card, and shows it on the page', async ({ page, site, extension }) => {
  await page.goto(site.page('/popup', NEWS));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await expect(popup.getByText(/Di halaman ini \(\d+\)/)).toBeVisible();
  await popup
    .getByRole('button', { name: /AI Action Plan/ })
    .first()
    .click();
  await expect(popup.locator('.other-headword')).toBeVisible();
  await popup.getByRole('button', { name: 'Tunjukkan di halaman' }).click();
  await page.bringToFront();
  await expect(page.locator(`${card} h2`)).toContainText('Action Plan');
  await page.keyboard.press('Escape');
  await expect(page.locator('konteks-card')).toHaveCount(0);
});

const SEARCHES = [
  ['WIAC', 'Konferensi Kecerdasan Buatan Dunia (WAIC)'],
  ['tatake lola', 'Tata kelola AI'],
] as const;
for (const [typed, headword] of SEARCHES) {
  test(`search forgives typing errors: “${typed}” finds ${headword}`, async ({ page, extension }) => {
    await page.goto('about:blank');
    const popup = await extension.openPopup(page);
    await popup.getByRole('combobox', { name: 'Cari dalam glosarium' }).fill(typed);
    await expect(popup.getByRole('listbox').getByRole('option').first()).toContainText(headword);
    await popup.close();
  });
}

test('the worker may die between two pages: the next page is annotated all the same', async ({ page, site, extension }) => {
  await page.goto(site.page('/before', NEWS));
  await extension.placed(page);
  await extension.stopWorker();
  await page.goto(site.page('/after', NEWS));
  const { mentions, blocks } = await extension.placed(page);
  expect(linesOf(mentions)).toEqual(expectedIn(blocks));
});

test('text that comes late is annotated too', async ({ page, site, extension }) => {
  await page.goto(site.page('/late', NEWS));
  const before = (await extension.placed(page)).mentions.length;
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'DeepSeek dan Huawei disebut dalam paragraf yang datang belakangan.';
    document.body.append(paragraph);
  });
  await expect.poll(async () => (await extension.report(page))?.mentions.length).toBe(before + 2);
});

test('a sign-in form and a page of a few words are left alone', async ({ page, site, extension }) => {
  await page.goto(site.page('/form', '<!doctype html><meta charset="utf-8"><p>WAIC</p><form><input type="password"></form>'));
  await page.waitForTimeout(800);
  expect(await extension.report(page)).toBeNull();
});

test('the popup and a card in it have no accessibility faults that axe knows', async ({ page, site, extension }) => {
  await page.goto(site.page('/axe', NEWS));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await expect(popup.getByText(/Di halaman ini/)).toBeVisible();
  expect((await new AxeBuilder({ page: popup }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
    [],
  );
  await popup.locator('.entries button').first().click();
  await expect(popup.locator('.card')).toBeVisible();
  expect((await new AxeBuilder({ page: popup }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
    [],
  );
  await popup.close();
});

test('a page that does not look like news says so, and is annotated when the reader asks', async ({ page, site, extension }) => {
  await page.goto(site.page('/short', '<!doctype html><meta charset="utf-8"><p>Nvidia dan WAIC.</p>'));
  await page.waitForTimeout(500);
  const popup = await extension.openPopup(page);
  await expect(popup.getByText('Halaman ini tidak tampak seperti teks berita')).toBeVisible();
  await popup.getByRole('button', { name: 'Tetap pakai Konteks' }).click();
  await expect(popup.getByRole('button', { name: 'Nvidia' })).toBeVisible();
  expect(linesOf((await extension.placed(page)).mentions)).toEqual(['Nvidia → nvidia', 'WAIC → waic']);
  await popup.close();
});

test('a browser page says that nothing runs there, and the search works all the same', async ({ page, extension }) => {
  await page.goto('chrome://version');
  const popup = await extension.openPopup(page);
  await expect(popup.getByText('Peramban tidak mengizinkan ekstensi berjalan di halaman ini')).toBeVisible();
  await popup.getByRole('combobox', { name: 'Cari dalam glosarium' }).fill('huawei');
  await expect(popup.getByRole('listbox').getByRole('option').first()).toContainText('Huawei');
  await popup.close();
});
