import type { BrowserContext, Page } from 'playwright';

import type { Contender, FormSet } from './contenders.ts';
import {
  annotate,
  BARE_WALK,
  FIND_AND_REPLACE,
  formSet,
  MARK,
  MARK_REGEXP,
  NOTHING,
  prepare,
  REGEXP_HIGHLIGHT,
  REGEXP_MARK,
  runOf,
} from './contenders.ts';
import type { MeasuredExtension } from './extension.ts';
import type { Parts } from './konteks-parts.ts';
import { milestonesOf, pagePart, partsOf } from './konteks-parts.ts';
import type { SamplePage } from './sample-pages.ts';
import type { Task } from './trace.ts';
import { cpuOf, record } from './trace.ts';

/** One annotation of one page, in ms of the main thread's own time. */
export type Run = {
  readonly page: string;
  readonly forms: number;
  readonly contender: string;
  /** All tasks, until the page has come to rest. */
  readonly cpu: number;
  /** The contender's own script alone. */
  readonly script: number;
  /** From its first step until the end of the frame that shows what it found, by the clock; undefined where nothing is in view. */
  readonly painted: number | undefined;
  readonly found: number;
  readonly konteks?: KonteksRun;
};

type KonteksRun = { readonly parts: Parts; readonly tasks: readonly Task[] };

export const KONTEKS = 'Konteks';
export const PROBE = 'Konteks, its probe';

/** A pack's forms, and the copy of Konteks whose glossary it is. */
export type Sized = FormSet & { readonly extension: MeasuredExtension };

const NO_FORMS = formSet([]);
const PEERS = [REGEXP_HIGHLIGHT, REGEXP_MARK, FIND_AND_REPLACE, MARK_REGEXP];

/**
 * Every contender at every size on every page. A contender goes through all pages before the next one, as on a site where it is used: so its
 * pattern is compiled on the first page, and stays so as long as V8 keeps it.
 */
export async function annotatePages(page: Page, pages: readonly SamplePage[], sizes: readonly Sized[], rounds: number): Promise<Run[]> {
  const runs: Run[] = [];
  const onAll = async (run: (sample: SamplePage) => Promise<Run>): Promise<void> => {
    for (const sample of pages) runs.push(await run(sample));
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of [NOTHING, BARE_WALK]) await onAll((sample) => runContender(page, sample, contender));
    for (const sized of sizes) {
      await onAll((sample) => runKonteks(page, sample, sized));
      for (const contender of PEERS) await onAll((sample) => runContender(page, sample, contender, sized));
    }
    console.error(`  round ${round + 1} of ${rounds}`);
  }
  return runs;
}

/** A page where something is in view at every size: how long until it is painted, by Konteks and by the quickest rival. */
export async function paintPages(page: Page, sample: SamplePage, sizes: readonly Sized[], rounds: number): Promise<Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const sized of sizes) {
      runs.push(await runKonteks(page, sample, sized));
      runs.push(await runContender(page, sample, REGEXP_HIGHLIGHT, sized));
    }
  return runs;
}

/** mark.js with its forms one by one: up to seconds a page, so once. */
export async function markPages(page: Page, pages: readonly SamplePage[], sizes: readonly Sized[], mostForms: number): Promise<Run[]> {
  const runs: Run[] = [];
  for (const sample of pages)
    for (const sized of sizes) if (sized.forms.length <= mostForms) runs.push(await runContender(page, sample, MARK, sized));
  return runs;
}

/** The first page of a site, in a renderer process of its own: nothing is compiled yet. */
export async function firstPages(context: BrowserContext, pages: readonly SamplePage[], sizes: readonly Sized[]): Promise<Run[]> {
  const runs: Run[] = [];
  const inNewTab = async (run: (page: Page) => Promise<Run>): Promise<void> => {
    const page = await context.newPage();
    runs.push(await run(page));
    await page.close();
  };
  for (const sample of pages)
    for (const sized of sizes) {
      await inNewTab((page) => runKonteks(page, sample, sized));
      for (const contender of [REGEXP_HIGHLIGHT, FIND_AND_REPLACE]) await inNewTab((page) => runContender(page, sample, contender, sized));
    }
  return runs;
}

/** Loads a page and lets it come to rest. */
export async function loadCalmly(page: Page, { url }: SamplePage): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await rest(page);
}

/** What the probe costs a page that has nothing to read. */
export async function runProbe(page: Page, sample: SamplePage, extension: MeasuredExtension): Promise<Run> {
  await loadCalmly(page, sample);
  const { start } = await extension.prepare(page);
  const { window } = await record(page, start);
  return { page: sample.name, forms: 0, contender: PROBE, cpu: cpuOf(window), script: partsOf(window).probe, painted: undefined, found: 0 };
}

export async function runKonteks(page: Page, sample: SamplePage, { forms, extension }: Sized): Promise<Run> {
  await loadCalmly(page, sample);
  const { start, read } = await extension.prepare(page);
  const reading = read();
  const { window } = await record(page, async () => {
    await start();
    await reading;
  });
  const parts = partsOf(window);
  return {
    page: sample.name,
    forms: forms.length,
    contender: KONTEKS,
    cpu: cpuOf(window),
    script: pagePart(parts),
    painted: milestonesOf(window).painted,
    found: (await extension.mentionCount(page)) ?? 0,
    konteks: { parts, tasks: window.tasks },
  };
}

export async function runContender(page: Page, sample: SamplePage, contender: Contender, set: FormSet = NO_FORMS): Promise<Run> {
  await page.goto(sample.url, { waitUntil: 'load' });
  await page.bringToFront();
  await prepare(page, set);
  await rest(page);
  const { window, result } = await record(page, () => annotate(page, contender));
  return { page: sample.name, forms: set.forms.length, contender: contender.name, cpu: cpuOf(window), found: result, ...runOf(window) };
}

// Implementation

async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}
