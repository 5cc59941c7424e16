import type { Page } from 'playwright';

import { loadCalmly } from './annotating.ts';
import type { MeasuredExtension } from './extension.ts';
import type { SamplePage } from './sample-pages.ts';
import { printTable, shown } from '../table.ts';

const SAMPLING_US = 100;
const ROWS = 16;

type ProfileNode = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
};
type Profile = { readonly nodes: readonly ProfileNode[]; readonly samples?: readonly number[]; readonly timeDeltas?: readonly number[] };

/** Time of a function in ms: itself, and with all that it called. */
type Cost = { self: number; total: number };

/** Prints which functions of a readable build take the main thread's time while Konteks annotates the pages. */
export async function printProfile(page: Page, pages: readonly SamplePage[], extension: MeasuredExtension): Promise<void> {
  const costs = new Map<string, Cost>();
  for (const sample of pages) {
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
  const ranked = [...costs].toSorted((a, b) => b[1].self - a[1].self).slice(0, ROWS);
  printTable([
    ['profile of the page’s main thread, ms a page', 'itself', 'with all it calls'],
    ...ranked.map(([name, { self, total }]) => [name, shown(self / pages.length), shown(total / pages.length)]),
  ]);
}

// Implementation

const IDLE = /^\((idle|program|root)\)$/;

function addCosts({ nodes, samples = [], timeDeltas = [] }: Profile, costs: Map<string, Cost>): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  samples.forEach((id, i) => {
    const ms = Math.max(0, timeDeltas[i + 1] ?? 0) / 1000;
    const stack: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.push(nameOf(byId.get(at)));
    if (IDLE.test(stack[0] ?? '') || stack.some((name) => name.includes('evaluate'))) return;
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
