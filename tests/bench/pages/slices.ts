import type { Page } from 'playwright';

import type { Goal } from '../goals.ts';
import { printTable, quantile, shown } from '../table.ts';
import type { Task } from './trace.ts';

/** What `entrypoints/annotator/page-reader.ts` gives itself at a time. */
const SLICE_MS = 6;
const EMPTY_SLICES = 150;

/** How long tasks took: by the clock, and of the thread; in ms. */
type Slices = { readonly name: string; readonly wall: readonly number[]; readonly cpu: readonly number[] };

type Slice = Pick<Task, 'kind' | 'wall' | 'cpu' | 'marks'>;
/** One slice: where, how long, and what marks it holds. */
type LongSlice = { readonly page: string; readonly cpu: number; readonly did: string };

/** Konteks's work on some pages: the slices in which its script runs, and all tasks that it causes, frames too. */
export type OwnSlices = { readonly script: Slices; readonly all: Slices };

/** Of what the main thread did while Konteks came to some pages. */
export function slicesOf(name: string, pages: ReadonlyArray<readonly Task[]>): OwnSlices {
  const tasks = pages.flatMap((all) => ownTasks(all));
  const of = (what: string, some: readonly Slice[]): Slices => ({
    name: `${what} ${name}`,
    wall: some.map(({ wall }) => wall),
    cpu: some.map(({ cpu }) => cpu),
  });
  return { script: of('our script', tasks.flatMap(scriptIn)), all: of('with the frames it causes,', tasks) };
}

/** The slices of our script on a page that took longest of the thread, with what was done in them. */
export function longestSlices(page: string, tasks: readonly Task[]): LongSlice[] {
  return ownTasks(tasks)
    .flatMap(scriptIn)
    .map(({ kind, cpu, marks }) => ({
      page,
      cpu,
      did: [kind, ...new Set(marks.map(({ name }) => name.replace('konteks:', '')))].join(', '),
    }))
    .toSorted((a, b) => b.cpu - a.cpu);
}

export function printLongest(slices: readonly LongSlice[], most = 8): void {
  const longest = slices.toSorted((a, b) => b.cpu - a.cpu).slice(0, most);
  printTable([['our longest slices', 'ms of the thread', 'in it'], ...longest.map(({ page, cpu, did }) => [page, shown(cpu), did])]);
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

/** The part of a task in which our script runs: of a frame only what we asked to run in it. */
function scriptIn(task: Task): Slice[] {
  if (task.kind !== 'frame') return [task];
  const ends = task.marks.filter(({ name }) => name === 'konteks:framed');
  return task.marks
    .filter(({ name }) => name === 'konteks:frame')
    .map(({ at, cpu }, i) => ({ ...task, wall: (ends[i]?.at ?? at) - at, cpu: (ends[i]?.cpu ?? cpu) - cpu }));
}
