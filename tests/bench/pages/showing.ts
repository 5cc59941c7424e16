import type { Page } from 'playwright';

import { loadCalmly } from './annotating.ts';
import type { Sized } from './annotating.ts';
import type { Goal } from '../goals.ts';
import type { Parts } from './konteks-parts.ts';
import { partsOf } from './konteks-parts.ts';
import type { SamplePage } from './sample-pages.ts';
import { printTable, shown } from '../table.ts';
import type { Window } from './trace.ts';
import { cpuOf, record } from './trace.ts';

const ROUNDS = 2;
const OPERATIONS = 10_000;

/** What it costs to show mentions that are already found, in ms of main thread: by Konteks, and by wrapping each in a `<mark>`. */
export type Showing = { readonly mentions: number; readonly konteks: Parts; readonly wrapped: number; readonly layouts: number };

export async function showMentions(page: Page, sample: SamplePage, { extension }: Sized): Promise<Showing> {
  const ours: Parts[] = [];
  const wrapped: number[] = [];
  const annotate = async (work: boolean): Promise<Window> => {
    await loadCalmly(page, sample);
    const { start, read } = await extension.prepare(page);
    const reading = read();
    const { window } = await record(page, () => start().then(() => reading), { work });
    return window;
  };
  const layouts = (await annotate(true)).work.get('layout')?.times ?? 0;
  const mentions = (await extension.mentionCount(page)) ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(partsOf(await annotate(false)));
    await loadCalmly(page, sample);
    const { window } = await record(page, () => page.evaluate(wrapWords, mentions));
    wrapped.push(cpuOf(window));
  }
  const [konteks] = ours.toSorted((a, b) => costOf(a) - costOf(b));
  if (konteks === undefined) throw new Error('nothing was shown');
  return { mentions, konteks, wrapped: Math.min(...wrapped), layouts };
}

/** How long the page's own script takes for its DOM work, in ms by the clock, with so many mentions on the page and with none. */
export type DomWork = { readonly name: string; readonly without: number; readonly withKonteks: number };

export async function workOnDom(page: Page, sample: SamplePage, { extension }: Sized): Promise<DomWork[]> {
  const times: Array<{ on: boolean; work: Record<string, number> }> = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const on of [false, true]) {
      await loadCalmly(page, sample);
      const { start, read } = await extension.prepare(page);
      if (on) {
        await start();
        await read();
      }
      await page.waitForTimeout(600);
      times.push({ on, work: await page.evaluate(changeManyNodes, OPERATIONS) });
    }
  const least = (name: string, wanted: boolean): number =>
    Math.min(...times.flatMap(({ on, work }) => (on === wanted ? (work[name] ?? []) : [])));
  return Object.keys(times[0]?.work ?? {}).map((name) => ({ name, without: least(name, false), withKonteks: least(name, true) }));
}

export function printShowing({ mentions, konteks, wrapped, layouts }: Showing, work: readonly DomWork[]): void {
  printTable([
    [`showing ${mentions} mentions, ms`, 'Konteks', 'of it: place', 'paint', 'render', '<mark>', 'layouts by Konteks'],
    ['', ...[costOf(konteks), konteks.place, konteks.paint, konteks.render, wrapped].map((ms) => shown(ms)), String(layouts)],
  ]);
  printTable([
    [`the page's own ${OPERATIONS} DOM changes, ms`, 'no Konteks', '10,000 mentions'],
    ...work.map(({ name, without, withKonteks }) => [name, shown(without), shown(withKonteks)]),
  ]);
}

export function showingGoals({ mentions, konteks, wrapped, layouts }: Showing, work: readonly DomWork[]): Goal[] {
  return [
    { what: `<mark> costs so many times Konteks, showing ${mentions} mentions`, value: wrapped / costOf(konteks), goal: 4, is: 'at least' },
    { what: 'layouts that showing them causes', value: layouts, goal: 0, is: 'at most' },
    ...work.map(({ name, without, withKonteks }): Goal => ({
      what: `the page's own DOM work (${name}) with 10,000 mentions, times that with none`,
      value: withKonteks / without,
      goal: 1.5,
      is: 'at most',
    })),
  ];
}

// Implementation

function costOf({ place, paint, render }: Parts): number {
  return place + paint + render;
}

// What runs in the page:

/** Wraps so many words, evenly spread, each in a `<mark>`; finding them is not measured, in a task of its own before. */
async function wrapWords(mentions: number): Promise<void> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: Array<{ node: Text; start: number; end: number }> = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (const { index, 0: word } of node.data.matchAll(/\p{L}{4,}/gu)) words.push({ node, start: index, end: index + word.length });
  const chosen = Array.from({ length: mentions }, (_, i) => words[Math.floor((i * words.length) / mentions)]);
  await new Promise((resolve) => setTimeout(resolve));
  for (const word of chosen.toReversed()) {
    if (word === undefined) continue;
    const tail = word.node.splitText(word.start);
    tail.splitText(word.end - word.start);
    const mark = document.createElement('mark');
    tail.replaceWith(mark);
    mark.append(tail);
  }
}

function changeManyNodes(operations: number): Record<string, number> {
  const paragraphs = [...document.querySelectorAll('p')];
  const timed = (work: (paragraph: HTMLElement) => void): number => {
    const begun = performance.now();
    for (let i = 0; i < operations; i += 1) work(paragraphs[i % paragraphs.length] as HTMLElement);
    return performance.now() - begun;
  };
  return {
    'node removed': timed((paragraph) => {
      const text = document.createTextNode('x');
      paragraph.append(text);
      text.remove();
    }),
    'text changed': timed((paragraph) => (paragraph.firstChild as Text).insertData(0, 'a')),
    'node inserted': timed((paragraph) => paragraph.prepend(document.createTextNode('x'))),
  };
}
