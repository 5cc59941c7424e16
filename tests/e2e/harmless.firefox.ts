import type { Page } from 'puppeteer-core';

import { expect, launchFirefox, test } from '../support/firefox.ts';
import { hasSharedTexts, noteAbsence } from '../support/measuring-texts.ts';
import { REAL_PAGES, realPage } from '../support/real-pages.ts';

/*
 * Firefox tells of no shifting layout, and its driver gives neither the thread's time nor a way to collect garbage: what our script's slices
 * take, and what memory stays taken, is measured in Chromium alone.
 */

/** Where every element of a page stands and how large it is, a line each. */
function boxesOf(tab: Page): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map((side) => side.toFixed(2)).join(' ')}`;
    }),
  );
}

if (hasSharedTexts)
  test('on every real page each element stands where it stands without Konteks (slices and memory: only in Chromium)', async ({
    tab,
    site,
    extension,
  }) => {
    test.setTimeout(180_000);
    await using bare = await launchFirefox();
    const bareTab = await bare.newPage();
    const moved: string[] = [];
    for (const page of REAL_PAGES) {
      const { body, headers } = realPage(page);
      const url = site.page(`/${page.file}`, body, headers);
      const difference = async (): Promise<string> => {
        await Promise.all([tab, bareTab].map((each) => each.goto(url, { waitUntil: 'load' })));
        await tab.bringToFront();
        await expect.poll(async () => (await extension.report(tab)) !== null, { timeout: 10_000 }).toBe(true);
        await tab.evaluate(() => new Promise(requestAnimationFrame));
        const [boxes, wanted] = await Promise.all([boxesOf(tab), boxesOf(bareTab)]);
        expect(boxes.length).toBeGreaterThan(10);
        const at = boxes.findIndex((box, i) => box !== wanted[i]);
        return at === -1 ? '' : `${page.file}: ${boxes[at]}, without ${wanted[at]}`;
      };
      // Pictures that cannot be had make some pages come out otherwise now and then, with us or without: what we did would be there each time.
      let last = await difference();
      for (let tries = 0; last !== '' && tries < 4; tries += 1) last = await difference();
      if (last !== '') moved.push(last);
    }
    expect(moved).toEqual([]);
  });
else
  test('without the measuring texts no real page can be visited, which is said', () => {
    noteAbsence('a set of real pages');
    expect(hasSharedTexts).toBe(false);
  });
