import path from 'node:path';

import { expect, test as base } from '@playwright/test';

import { openBrowser } from '../bench/pages/extension.ts';
import { watchedPackage } from '../bench/pages/packages.ts';
import type { OwnSlices } from '../bench/pages/slices.ts';
import { emptySlices, longestSlices, printLongest, printSlices, slicesOf } from '../bench/pages/slices.ts';
import { quantile } from '../bench/table.ts';
import { NEWS } from '../support/articles.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { hasSharedTexts, noteAbsence } from '../support/measuring-texts.ts';
import { REAL_PAGES, realPage } from '../support/real-pages.ts';
import { servedSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import type { Visit } from '../support/visit.ts';
import { shiftsOf, visit, watchShifts } from '../support/visit.ts';

const PACKAGE = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');

/** The same page with Konteks and without, one after the other. */
type Pair = { readonly page: string; readonly konteks: Visit; readonly without: Visit };
type Visits = { readonly pairs: readonly Pair[]; readonly slices: OwnSlices };

const KINDS = `a abbr address area article aside audio b blockquote br button canvas caption cite code data datalist dd del details dialog div
  dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins label legend li link main map mark
  menu meta meter nav noscript object ol optgroup option output p param picture pre progress q s samp script section select slot small source
  span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video x-own`;

/** News, and an element of every kind, each of which the browser makes an interface for when a script first meets it. */
function pageOfAllKinds(): string {
  return (
    NEWS +
    KINDS.split(/\s+/)
      .map((kind) => `<${kind}>Kata</${kind}>`)
      .join('\n')
  );
}

/**
 * Every page is visited once in two tabs of one browser: in one always with Konteks, in the other only on the very first
 * page. Since then that renderer too keeps what the browser makes once for scripts in a world of their own: 0.3 MB of interfaces.
 */
const test = base.extend<object, { site: Site; visits: Visits }>({
  site: [servedSite, { scope: 'worker' }],
  visits: [
    async ({ site }, use) => {
      const { context, extensions } = await openBrowser([watchedPackage(PACKAGE, 'harmless')]);
      const [extension] = extensions;
      const [tab, bareTab] = [await context.newPage(), await context.newPage()];
      const first = { name: 'first', url: site.page('/first', pageOfAllKinds()) };
      for (const each of [tab, bareTab]) await visit(each, first, extension);
      const pairs: Pair[] = [];
      for (const page of REAL_PAGES) {
        const { body, headers } = realPage(page);
        const real = { name: page.file, url: site.page(`/${page.file}`, body, headers) };
        pairs.push({ page: page.file, konteks: await visit(tab, real, extension), without: await visit(bareTab, real) });
      }
      const name = `on ${pairs.length} real pages`;
      const slices = slicesOf(
        name,
        pairs.map(({ konteks }) => konteks.tasks),
      );
      printSlices([slices.script, slices.all, await emptySlices(tab)]);
      printLongest(pairs.flatMap(({ page, konteks }) => longestSlices(page, konteks.tasks)));
      await context.close();
      await use({ pairs, slices });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

if (!hasSharedTexts)
  test('without the measuring texts no real page can be visited, which is said', () => {
    noteAbsence('a set of real pages');
    expect(hasSharedTexts).toBe(false);
  });
else {
  test('on no real page does anything move that would not move without Konteks', ({ visits }) => {
    const moved = visits.pairs.filter(({ konteks, without }) => konteks.shifted > without.shifted);
    expect(moved.map(({ page, konteks, without }) => `${page}: ${konteks.shifted}, without ${without.shifted}`)).toEqual([]);
  });

  test('of the slices in which our script runs on real pages, 99 % take at most 8 ms of the thread', ({ visits }) => {
    const { cpu } = visits.slices.script;
    expect(cpu.length).toBeGreaterThan(visits.pairs.length);
    expect(quantile(cpu, 0.99)).toBeLessThanOrEqual(8);
  });

  test('a real page that was left leaves as much memory taken as without Konteks, within 5 %', ({ visits }) => {
    const more = visits.pairs.map(({ page, konteks, without }) => ({ page, times: konteks.heap / without.heap }));
    const most = Math.max(...more.map(({ times }) => times));
    console.log(
      `memory after leaving, times that without Konteks: at most ${most.toFixed(4)}, on the last page ${more.at(-1)?.times.toFixed(4)}`,
    );
    expect(more.filter(({ times }) => !(times <= 1.05))).toEqual([]);
  });

  test('what moves would be seen: something put before a text shifts it', async ({ site }) => {
    const context = await launchChromium();
    const tab = await context.newPage();
    await tab.goto(site.page('/moving', NEWS));
    await watchShifts(tab);
    await tab.evaluate(() => {
      const wedge = document.createElement('div');
      wedge.style.height = '200px';
      document.body.prepend(wedge);
    });
    expect(await shiftsOf(tab)).toBeGreaterThan(0);
    await context.close();
  });
}
