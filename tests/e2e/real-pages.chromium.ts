import { expectedIn } from '../support/articles.ts';
import { expect, test } from '../support/chromium.ts';
import { hasSharedTexts, noteAbsence } from '../support/measuring-texts.ts';
import { linesOf } from '../support/placed.ts';
import { REAL_PAGES, realPage } from '../support/real-pages.ts';

test.beforeAll(async ({ browserContext }) => {
  // Stored pages ask for pictures and styles of theirs: nothing leaves this machine.
  await browserContext.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
});

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
    const report = await extension.report(tab);
    const mentions = report?.mentions ?? [];
    const blocks = report?.blocks ?? [];
    const shown = new Set(mentions.map(({ block }) => block));
    // Text that nobody sees is read for its context, and not underlined: only blocks with a placed mention are compared one by one.
    const lines = expectedIn(blocks);
    expect(linesOf(mentions).every((line) => lines.includes(line))).toBe(true);
    expect(blocks.filter(({ id }) => shown.has(id)).length).toBe(shown.size);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(faults).toEqual([]);
  });
}

if (!hasSharedTexts)
  test('without the measuring texts the real pages cannot be checked, which is said', () => {
    noteAbsence('a set of real pages');
    expect(hasSharedTexts).toBe(false);
  });
