import type { BrowserContext, Page } from 'playwright';

import { printTable, shown } from '../table.ts';
import { loadCalmly } from './annotating.ts';
import type { Spent, Work } from './browser-work.ts';
import type { MeasuredExtension } from './extension.ts';
import type { SamplePage } from './sample-pages.ts';
import { record } from './trace.ts';
import { WATCH_FILE } from './watch.ts';

const SAMPLING_US = 100;
const ROWS = 20;

type ProfileNode = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
};
type Profile = { readonly nodes: readonly ProfileNode[]; readonly samples?: readonly number[]; readonly timeDeltas?: readonly number[] };

/** Time of a function in ms: itself, and with all that it called. */
type Cost = { self: number; total: number };

type WorkOfPage = ReadonlyMap<Work, Spent>;

/** Prints which functions of a readable build take the main thread's time while Konteks annotates the pages, and what the browser does meanwhile. */
export async function printProfile(context: BrowserContext, pages: readonly SamplePage[], extension: MeasuredExtension): Promise<void> {
  const costs = new Map<string, Cost>();
  const first: WorkOfPage[] = [];
  const later: WorkOfPage[] = [];
  for (const sample of pages) {
    const page = await context.newPage(); // a renderer of its own, which has compiled nothing yet
    first.push(await browserWork(page, sample, extension));
    later.push(await browserWork(page, sample, extension));
    await profileFunctions(page, sample, extension, costs);
    await page.close();
  }
  const ranked = [...costs].toSorted((a, b) => b[1].self - a[1].self).slice(0, ROWS);
  printTable([
    ['our functions and what they call, ms a page', 'itself', 'with all it calls'],
    ...ranked.map(([name, { self, total }]) => [name, shown(self / pages.length), shown(total / pages.length)]),
  ]);
  printWork(first, later);
}

function printWork(first: readonly WorkOfPage[], later: readonly WorkOfPage[]): void {
  const mean = (all: readonly WorkOfPage[], work: Work, of: keyof Spent): number =>
    all.reduce((sum, one) => sum + (one.get(work)?.[of] ?? 0), 0) / all.length;
  const kinds = new Set([...first, ...later].flatMap((one) => [...one.keys()]));
  printTable([
    ['work of the main thread meanwhile, ms a page', 'first page of a site', 'times', 'later page', 'times'],
    ...[...kinds]
      .toSorted((a, b) => mean(first, b, 'ms') - mean(first, a, 'ms'))
      .map((work) => [work, ...[first, later].flatMap((all) => [shown(mean(all, work, 'ms')), shown(mean(all, work, 'times'))])]),
  ]);
}

// Implementation

async function profileFunctions(page: Page, sample: SamplePage, extension: MeasuredExtension, costs: Map<string, Cost>): Promise<void> {
  await loadCalmly(page, sample);
  const { start, read } = await extension.prepare(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  const reading = read();
  await session.send('Profiler.start');
  await start();
  await reading;
  await page.waitForTimeout(120);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  addCosts(profile, costs);
}

/** In a load of its own: telling work apart slows script down. */
async function browserWork(page: Page, sample: SamplePage, extension: MeasuredExtension): Promise<WorkOfPage> {
  await loadCalmly(page, sample);
  const { start, read } = await extension.prepare(page);
  const reading = read();
  const { window } = await record(page, () => start().then(() => reading), { work: true });
  return window.work;
}

const IDLE = /^\((idle|program|root)\)$/;

function addCosts({ nodes, samples = [], timeDeltas = [] }: Profile, costs: Map<string, Cost>): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  samples.forEach((id, i) => {
    const ms = Math.max(0, timeDeltas[i + 1] ?? 0) / 1000;
    const stack: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.push(nameOf(byId.get(at)));
    if (IDLE.test(stack[0] ?? '') || stack.some((name) => name.includes('evaluate')) || isWatching(stack)) return;
    const cost = (name: string): Cost => costs.get(name) ?? costs.set(name, { self: 0, total: 0 }).get(name) ?? { self: 0, total: 0 };
    cost(stack[0] ?? '').self += ms;
    for (const name of new Set(stack)) if (!IDLE.test(name)) cost(name).total += ms;
  });
}

function nameOf(node: ProfileNode | undefined): string {
  const { functionName = '', url = '', lineNumber = 0 } = node?.callFrame ?? {};
  const file = url.replace(/^.*\//, '');
  const name = functionName === '' ? '(unnamed)' : functionName;
  return file === '' ? name : `${name}  ${file}:${lineNumber + 1}`;
}

/** Whether what runs is the harness's watcher, or was called by it from the browser's own. */
function isWatching(stack: readonly string[]): boolean {
  return stack.find((name) => name.includes('.js:'))?.includes(WATCH_FILE) === true;
}
