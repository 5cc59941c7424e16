import type { BrowserContext, Page } from 'playwright';

import { Site } from '../../support/site.ts';
import type { Pack } from '../packs.ts';
import type { Texts } from '../texts.ts';
import { readTexts } from '../texts.ts';
import { annotatePages, firstPages, markPages, paintPages, runContender, runKonteks, runProbe } from './annotating.ts';
import type { Run, Sized } from './annotating.ts';
import { changeNodes, changingGoals, printChanging } from './changing.ts';
import { BARE_WALK, formSet, NOTHING } from './contenders.ts';
import { openBrowser } from './extension.ts';
import type { Goal } from '../goals.ts';
import { hover, hoverAtLeast, hoveringGoals, printHovering } from './hovering.ts';
import { buildExtension, packageWith } from './packages.ts';
import { loadPages, pageLoadGoals, printPageLoads } from './page-load.ts';
import { pagePack } from './page-packs.ts';
import { openPopups, popupGoals, printPopups } from './popup.ts';
import { printProfile } from './profile.ts';
import { annotatingGoals, printAnnotating, printFirstPages, printPainted, printProbe, probeGoals } from './report.ts';
import type { SamplePage } from './sample-pages.ts';
import { articlePages, blankPage, longPage, otherPages, paragraphsPage, samplePage } from './sample-pages.ts';
import { printShowing, showingGoals, showMentions, workOnDom } from './showing.ts';
import { emptySlices, longGoals, printSlices, sliceGoals, slicesOf } from './slices.ts';
import { Summary } from './summary.ts';
import type { Task } from './trace.ts';

/** The fewest that have a median. */
const ROUNDS = 3;

/** What one bench measures with. */
export type Bench = {
  readonly site: Site;
  readonly texts: Texts;
  readonly articles: readonly SamplePage[];
  readonly packs: readonly Pack[];
  /** The packages, in the order of the packs. */
  readonly folders: readonly string[];
  readonly sizes: readonly Sized[];
  readonly context: BrowserContext;
  readonly page: Page;
  /** With more, mark.js with its forms one by one takes minutes a page. */
  readonly mostFormsForMark: number;
};

/** Builds Konteks, puts a pack of each size into a copy of it, and opens a browser with all copies. */
export async function openBench(
  sizes: readonly number[],
  { pages, mostFormsForMark }: { pages: number; mostFormsForMark: number },
): Promise<Bench> {
  const site = await Site.start();
  const texts = readTexts();
  const { pages: articles, note } = articlePages(site, texts.pages, pages);
  console.log(`${note}\n${texts.note} for the packs\n`);
  const packs = sizes.map((size) => pagePack(size, texts.pages));
  const built = buildExtension('shipped');
  const folders = packs.map((pack) => packageWith(pack, built));
  const { context, extensions } = await openBrowser(folders);
  const sized = extensions.map((extension, i) => ({ extension, ...formSet(formsOf(packs[i])) }));
  return { site, texts, articles, packs, folders, sizes: sized, context, page: await context.newPage(), mostFormsForMark };
}

/** The parts of the bench, in their order. Each prints its tables and gives its goals. */
export const SECTIONS: Readonly<Record<string, (bench: Bench) => Promise<Goal[]>>> = {
  annotate: async ({ page, context, site, articles, sizes, mostFormsForMark }) => {
    const firsts = await firstPages(context, articles.slice(0, 1), sizes);
    const runs = await annotatePages(page, articles, sizes, ROUNDS);
    const marked = await markPages(page, articles, sizes, mostFormsForMark);
    const summary = new Summary([...runs, ...marked]);
    const forms = sizes.map((sized) => sized.forms.length);
    printAnnotating(summary, forms);
    printPainted(new Summary(await paintPages(page, samplePage(site), sizes, ROUNDS)), forms);
    printFirstPages(firsts, forms);
    const slices = slicesOf(`on ${articles.length} articles`, tasksOf(runs));
    printSlices([slices.script, slices.all, await emptySlices(page)]);
    return [...annotatingGoals(summary, forms), ...sliceGoals(slices)];
  },

  probe: async ({ page, site, sizes }) => {
    const runs: Run[] = [];
    const { extension } = largest(sizes);
    const others = otherPages(site);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const sample of others) {
        for (const contender of [NOTHING, BARE_WALK]) runs.push(await runContender(page, sample, contender));
        runs.push(await runProbe(page, sample, extension));
      }
    const summary = new Summary(runs);
    printProbe(summary);
    return probeGoals(summary);
  },

  long: async ({ page, site, texts, sizes }) => {
    const run = await runKonteks(page, longPage(site, texts.pages), largest(sizes));
    const slices = slicesOf('on a page of 100,000 text nodes', tasksOf([run]));
    printSlices([slices.script, slices.all, await emptySlices(page)]);
    return longGoals(slices);
  },

  hover: async ({ page, site, sizes }) => {
    const [sized] = sizes;
    if (sized === undefined) return [];
    const results = [];
    for (const mentions of [10, 10_000]) results.push(await hover(page, paragraphsPage(site, sized.forms, mentions), sized));
    printHovering([await hoverAtLeast(page, paragraphsPage(site, sized.forms, 10)), ...results]);
    return hoveringGoals(results);
  },

  change: async ({ page, site, sizes }) => {
    const sized = largest(sizes);
    const changing = await changeNodes(page, paragraphsPage(site, sized.forms, 1000), sized);
    printChanging(changing);
    return changingGoals(changing);
  },

  show: async ({ page, site, sizes }) => {
    const [sized] = sizes;
    if (sized === undefined) return [];
    const showing = await showMentions(page, paragraphsPage(site, sized.forms, 1000), sized);
    const work = await workOnDom(page, paragraphsPage(site, sized.forms, 10_000), sized);
    printShowing(showing, work);
    return showingGoals(showing, work);
  },

  popup: async ({ sizes }) => {
    const paints = await openPopups(largest(sizes).extension, ROUNDS);
    printPopups(paints);
    return popupGoals(paints);
  },

  load: async ({ site, articles: real, packs, folders }) => {
    const blank = blankPage(site).url;
    const articles = [samplePage(site), ...real];
    const small = {
      forms: formsOf(packs[0]).length,
      articles: articles.slice(0, 1),
      others: [],
      ways: ['awake', 'asleep'],
      rounds: 3,
      blank,
    } as const;
    const large = { articles, others: otherPages(site), ways: ['off', 'awake', 'asleep'], rounds: ROUNDS, blank } as const;
    const results = [await loadPages(folders.at(-1) ?? '', { ...large, forms: formsOf(packs.at(-1)).length })];
    if (folders.length > 1) results.push(await loadPages(folders[0] ?? '', small));
    printPageLoads(results);
    return pageLoadGoals(results);
  },
};

/** Which functions take the time, with a build that keeps their names. */
export async function profile({ packs, articles }: Bench): Promise<void> {
  const pack = packs.at(-1);
  if (pack === undefined) return;
  const { context, extensions } = await openBrowser([packageWith(pack, buildExtension('readable'))]);
  const [extension] = extensions;
  if (extension !== undefined) await printProfile(context, articles, extension);
  await context.close();
}

// Implementation

function tasksOf(runs: readonly Run[]): Array<readonly Task[]> {
  return runs.flatMap(({ konteks }) => (konteks === undefined ? [] : [konteks.tasks]));
}

function formsOf(pack: Pack | undefined): string[] {
  return pack?.forms.map(({ text }) => text) ?? [];
}

function largest(sizes: readonly Sized[]): Sized {
  const last = sizes.at(-1);
  if (last === undefined) throw new Error('no size was asked for');
  return last;
}
