import type { Page } from 'playwright';

import { loadCalmly } from './annotating.ts';
import type { Sized } from './annotating.ts';
import { Dice } from '../dice.ts';
import type { Goal } from '../goals.ts';
import type { SamplePage } from './sample-pages.ts';
import { printTable, quantile, shown } from '../table.ts';
import { record } from './trace.ts';

const MOVES = 160;

/** What a script takes for each movement of the pointer, in ms of thread time. */
export type Hovering = { readonly name: string; readonly moves: readonly number[] };

/** A mention stands there however few there are, and so far down that a search from the start would be slow. */
const PARAGRAPH = 1900;

/** Moves the pointer over text far down a page that Konteks has read. */
export async function hover(page: Page, sample: SamplePage, { extension }: Sized): Promise<Hovering> {
  await loadCalmly(page, sample);
  const { start, read } = await extension.prepare(page);
  await start();
  await read();
  const moves = await movePointer(page);
  return { name: `Konteks, ${(await extension.mentionCount(page)) ?? 0} mentions`, moves };
}

/** The same with a script that asks only where the caret would be: nothing that reacts to text under the pointer can do less. */
export async function hoverAtLeast(page: Page, sample: SamplePage): Promise<Hovering> {
  await loadCalmly(page, sample);
  await page.evaluate(() => {
    let frame = 0;
    let last: PointerEvent | undefined;
    const look = (): void => {
      frame = 0;
      performance.mark('konteks:frame');
      if (last) document.caretPositionFromPoint(last.clientX, last.clientY);
      performance.mark('konteks:framed');
    };
    addEventListener('pointermove', (event) => {
      last = event;
      frame ||= requestAnimationFrame(look);
    });
  });
  return { name: 'the caret’s place alone', moves: await movePointer(page) };
}

export function printHovering(results: readonly Hovering[]): void {
  printTable([
    ['a movement of the pointer, ms', 'movements', 'median', '90 %', '99 %'],
    ...results.map(({ name, moves }) => [name, String(moves.length), ...[0.5, 0.9, 0.99].map((share) => shown(quantile(moves, share)))]),
  ]);
}

export function hoveringGoals(results: readonly Hovering[]): Goal[] {
  return results.map(({ name, moves }) => ({
    what: `a movement of the pointer, median: ${name}`,
    value: quantile(moves, 0.5),
    goal: 0.1,
    is: 'at most',
    unit: ' ms',
  }));
}

// Implementation

async function movePointer(page: Page): Promise<number[]> {
  await page.evaluate((at) => document.querySelectorAll('p')[at]?.scrollIntoView({ block: 'center', behavior: 'instant' }), PARAGRAPH);
  await page.waitForTimeout(600);
  const dice = new Dice(160);
  const { window } = await record(page, async () => {
    for (let i = 0; i < MOVES; i += 1) await page.mouse.move(dice.between(180, 900), dice.between(20, 780));
  });
  await page.mouse.move(0, 0);
  const marks = window.tasks.flatMap((task) => task.marks);
  return marks.flatMap(({ name, cpu }, i) => (name === 'konteks:framed' ? cpu - (marks[i - 1]?.cpu ?? cpu) : []));
}
