import type { Page } from 'playwright';

import type { Run } from './annotating.ts';
import type { Goal } from '../goals.ts';
import { printTable, quantile, shown } from '../table.ts';
import type { Task } from './trace.ts';

/** What `entrypoints/annotator/page-reader.ts` gives itself at a time. */
const SLICE_MS = 6;
const EMPTY_SLICES = 150;

/** How long tasks took: by the clock, and of the thread; in ms. */
type Slices = { readonly name: string; readonly wall: readonly number[]; readonly cpu: readonly number[] };

/** Konteks's work on some pages: the slices in which its script runs, and all tasks that it causes, frames too. */
export type OwnSlices = { readonly script: Slices; readonly all: Slices };

export function slicesOf(name: string, runs: readonly Run[]): OwnSlices {
  const tasks = runs.flatMap(({ konteks }) => ownTasks(konteks?.tasks ?? []));
  const of = (what: string, some: readonly Task[]): Slices => ({
    name: `${what} ${name}`,
    wall: some.map(({ wall }) => wall),
    cpu: some.map(({ cpu }) => cpu),
  });
  return {
    script: of(
      'our script',
      tasks.filter(({ kind }) => kind !== 'frame'),
    ),
    all: of('with the frames it causes,', tasks),
  };
}

/** Slices of the same length in which nothing is done but looking at the clock: what they are longer is the machine's doing. */
export async function emptySlices(page: Page): Promise<Slices> {
  const wall = await page.evaluate(
    async ({ slices, length }) => {
      const durations: number[] = [];
      while (durations.length < slices) {
        const begun = performance.now();
        while (performance.now() - begun < length);
        durations.push(performance.now() - begun);
        await scheduler.yield();
      }
      return durations;
    },
    { slices: EMPTY_SLICES, length: SLICE_MS },
  );
  return { name: `an empty loop of ${SLICE_MS} ms`, wall, cpu: [] };
}

export function printSlices(all: readonly Slices[]): void {
  const shares = [0.5, 0.9, 0.99, 1];
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    String(values.length),
    ...shares.map((share) => shown(quantile(values, share))),
  ];
  const rows = all.flatMap(({ name, wall, cpu }) => [
    row(`${name}, by the clock`, wall),
    ...(cpu.length > 0 ? [row(`${name}, of the thread`, cpu)] : []),
  ]);
  printTable([['slices of the main thread, ms', 'slices', 'median', '90 %', '99 %', 'longest'], ...rows]);
}

export function sliceGoals({ script, all }: OwnSlices): Goal[] {
  return [
    { what: '99 % of our slices on articles, by the clock', value: quantile(script.wall, 0.99), goal: 8, is: 'at most', unit: ' ms' },
    { what: 'our longest slice on an article, of the thread', value: quantile(script.cpu, 1), goal: 8, is: 'at most', unit: ' ms' },
    {
      what: 'the longest task that we cause on an article, of the thread',
      value: quantile(all.cpu, 1),
      goal: 8,
      is: 'at most',
      unit: ' ms',
    },
  ];
}

export function longGoals({ script }: OwnSlices): Goal[] {
  return [
    { what: '99 % of our slices on the long page, by the clock', value: quantile(script.wall, 0.99), goal: 8, is: 'at most', unit: ' ms' },
    { what: '99 % of our slices on the long page, of the thread', value: quantile(script.cpu, 0.99), goal: 5, is: 'at most', unit: ' ms' },
  ];
}

// Implementation

/** What takes less is no work of ours: an empty task of the browser's own. */
const LEAST_MS = 0.1;

/** The tasks that Konteks causes. Pages run no script of their own here, and nothing else would make a page at rest draw a frame. */
function ownTasks(tasks: readonly Task[]): Task[] {
  const begin = tasks.findIndex(({ marks }) => marks.some(({ name }) => name === 'konteks:send pageFound'));
  const end = tasks.findLastIndex(({ marks }) => marks.some(({ name }) => name.startsWith('konteks:')));
  return tasks.slice(Math.max(0, begin), end + 1).filter(({ kind, cpu }) => kind !== 'garbage' && cpu >= LEAST_MS);
}
