import { expectedIn } from '../support/articles.ts';
import { expect, test } from '../support/chromium.ts';
import { hasSharedTexts, noteAbsence } from '../support/measuring-texts.ts';
import { linesOf, NOTHING_READ } from '../support/placed.ts';
import { expectRead, FRAME_PAGE, INDONESIAN_TEXTS, REAL_PAGES, realPage, textsOfPage, setArticle } from '../support/real-pages.ts';

for (const page of REAL_PAGES) {
  test(`${page.file}: mentions are those of the command line, and the page’s HTML stays as it was`, async ({
    page: tab,
    site,
    extension,
  }) => {
    const faults: string[] = [];
    tab.on(
      'console',
      (message) => /konteks|chrome-extension/i.test(message.text() + message.location().url) && faults.push(message.text()),
    );
    tab.on('pageerror', (error) => faults.push(error.message));
    const { body, headers } = realPage(page);
    await tab.goto(site.page(`/${page.file}`, body, headers), { waitUntil: 'domcontentloaded' });
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await tab.bringToFront();
    await expect.poll(async () => (await extension.report(tab)) !== null, { timeout: 10_000 }).toBe(true);
    expectRead(page, (await extension.report(tab)) ?? NOTHING_READ, await tab.evaluate(textsOfPage));
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(faults).toEqual([]);
  });
}

for (const { doc, lines } of FRAME_PAGE === undefined ? [] : INDONESIAN_TEXTS) {
  test(`${doc} set into a real page’s article: every mention of the command line is placed`, async ({ page: tab, site, extension }) => {
    if (FRAME_PAGE === undefined) throw new Error('the page for the texts is gone');
    const { body, headers } = realPage(FRAME_PAGE);
    await tab.goto(site.page('/frame', body, headers), { waitUntil: 'domcontentloaded' });
    await tab.evaluate(setArticle, lines);
    await tab.bringToFront();
    const last = lines.at(-1)?.trim().slice(0, 60) ?? '';
    await expect
      .poll(async () => (await extension.report(tab))?.blocks.some(({ text }) => text.startsWith(last)), { timeout: 10_000 })
      .toBe(true);
    const { mentions, blocks } = (await extension.report(tab)) ?? NOTHING_READ;
    const set = new Set(
      blocks.filter(({ text }) => lines.some((line) => line.trim().replace(/\s+/g, ' ') === text.trim())).map(({ id }) => id),
    );
    expect(set.size).toBeGreaterThanOrEqual(new Set(lines).size);
    expect(linesOf(mentions.filter(({ block }) => set.has(block)))).toEqual(expectedIn(blocks, set));
  });
}

if (!hasSharedTexts)
  test('without the measuring texts the real pages cannot be checked, which is said', () => {
    noteAbsence('a set of real pages');
    expect(hasSharedTexts).toBe(false);
  });
