import type { Page } from 'playwright';

import { median } from '../measure.ts';
import type { MeasuredExtension } from './extension.ts';
import { openBrowser } from './extension.ts';
import type { Goal } from '../goals.ts';
import type { Milestones } from './konteks-parts.ts';
import { MILESTONES, milestonesOf } from './konteks-parts.ts';
import type { SamplePage } from './sample-pages.ts';
import { printTable, shown } from '../table.ts';
import type { Task } from './trace.ts';
import { cpuOf, record } from './trace.ts';

/** By then a page is annotated, even where the worker had to start. Asking would cost the page time. */
const REST_MS: Readonly<Record<Way, number>> = { off: 350, awake: 350, asleep: 900 };

/** Konteks on or off on the site, and if on, how its worker is when the page begins to load. */
type Way = 'off' | 'awake' | 'asleep';
const WAKING = ['awake', 'asleep'] as const;

/** One load of a page; times in ms. */
type Load = {
  readonly way: Way;
  /** The main thread, from the navigation's start until the page has come to rest. */
  readonly cpu: number;
  /** Of it the tasks that nobody but the annotator causes; the probe runs in a task of the page’s own. */
  readonly own: number;
  /** The load event, by the clock from the navigation's start. */
  readonly loaded: number;
  readonly milestones: Milestones;
};
type PageLoads = { readonly page: string; readonly loads: readonly Load[] };

export type PageLoadResult = { readonly forms: number; readonly articles: readonly PageLoads[]; readonly others: readonly PageLoads[] };

/** What is loaded, how often, and from where: an empty page of the same site. */
type Plan = {
  readonly forms: number;
  readonly articles: readonly SamplePage[];
  readonly others: readonly SamplePage[];
  readonly ways: readonly Way[];
  readonly rounds: number;
  readonly blank: string;
};

/** Loads every page with Konteks on and off, in a browser of its own with the package in `folder`. */
export async function loadPages(folder: string, { forms, articles, others, ways, rounds, blank }: Plan): Promise<PageLoadResult> {
  const { context, extensions } = await openBrowser([folder]);
  const [extension] = extensions;
  if (extension === undefined) throw new Error('there is no extension to measure');
  const page = await context.newPage();
  const loadsOf = async (samples: readonly SamplePage[], wanted: readonly Way[]): Promise<PageLoads[]> => {
    const results: PageLoads[] = [];
    for (const sample of samples) {
      const loads: Load[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const way of round % 2 === 0 ? wanted : wanted.toReversed()) loads.push(await load(page, extension, { sample, blank, way }));
      results.push({ page: sample.name, loads });
    }
    return results;
  };
  const result = { forms, articles: await loadsOf(articles, ways), others: await loadsOf(others, ['off', 'awake']) };
  await context.close();
  return result;
}

export function printPageLoads(results: readonly PageLoadResult[]): void {
  for (const { forms, articles, others } of results) {
    const row = ({ page, loads }: PageLoads): string[] => {
      const [off, on] = [typical(loads, 'off'), typical(loads, 'awake')];
      const added = on && off ? on.cpu - off.cpu : undefined;
      return [page, shown(off?.cpu), shown(on?.cpu), shown(added), shown(on?.own), loadedIn(loads)];
    };
    printTable([
      [`loading a page, ms of main thread, ${forms} forms`, 'off', 'on', 'added', 'annotator’s tasks', 'load event, off → on'],
      ...[...articles, ...others].map(row),
    ]);
  }
  printTable([
    ['ms from the probe’s first look, by the clock', ...MILESTONES],
    ...results.flatMap(({ forms, articles }) =>
      WAKING.map((way) => [`worker ${way}, ${forms} forms`, ...MILESTONES.map((milestone) => shown(medianIn(articles, way, milestone)))]),
    ),
  ]);
}

export function pageLoadGoals(results: readonly PageLoadResult[]): Goal[] {
  return results.flatMap(({ forms, articles }) =>
    WAKING.map((way): Goal => {
      const value = medianIn(articles, way, 'painted');
      return {
        what: `probe to painted, worker ${way}, ${forms} forms`,
        value,
        goal: way === 'awake' ? 50 : 300,
        is: 'at most',
        unit: ' ms',
      };
    }),
  );
}

// Implementation

async function load(
  page: Page,
  extension: MeasuredExtension,
  { sample, blank, way }: { sample: SamplePage; blank: string; way: Way },
): Promise<Load> {
  await page.goto(blank);
  await page.bringToFront();
  await extension.switchSite(way !== 'off');
  await extension.wake();
  if (way === 'asleep') await extension.stopWorkers();
  const { window } = await record(page, () => page.goto(sample.url, { waitUntil: 'load' }), { restMs: REST_MS[way] });
  const loaded = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().loadEventStart as number);
  return { way, cpu: cpuOf(window), own: ownCpu(window.tasks), loaded, milestones: milestonesOf(window) };
}

function ownCpu(tasks: readonly Task[]): number {
  const isOwn = ({ kind, marks }: Task): boolean =>
    kind === 'injection' ||
    kind === 'message' ||
    kind === 'observer' ||
    marks.some(({ name }) => /^konteks:(send|sent|answer) f/.test(name));
  return tasks.reduce((sum, task) => (task.kind !== 'frame' && isOwn(task) ? sum + task.cpu : sum), 0);
}

function typical(loads: readonly Load[], way: Way): Load | undefined {
  const same = loads.filter((one) => one.way === way).toSorted((a, b) => a.cpu - b.cpu);
  return same[Math.floor(same.length / 2)];
}

/** The median of all loads of all pages that reached a milestone. */
function medianIn(pages: readonly PageLoads[], way: Way, milestone: (typeof MILESTONES)[number]): number | undefined {
  const times = pages.flatMap(({ loads }) => loads.flatMap((one) => (one.way === way ? (one.milestones[milestone] ?? []) : [])));
  return times.length === 0 ? undefined : median(times);
}

function loadedIn(loads: readonly Load[]): string {
  const of = (way: Way): string => shown(median(loads.filter((one) => one.way === way).map(({ loaded }) => loaded)));
  return `${of('off')} → ${of('awake')}`;
}
