import type { Page } from 'playwright';

import { loadCalmly } from './annotating.ts';
import type { Sized } from './annotating.ts';
import type { Goal } from '../goals.ts';
import type { SamplePage } from './sample-pages.ts';
import { printTable, quantile, shown } from '../table.ts';
import { cpuOf, record } from './trace.ts';

const SECONDS = 3;
const ROUNDS = 2;

/** A page that changes 1,000 nodes a second, with Konteks and without, in ms of main thread a second. */
export type Changing = { readonly without: number; readonly withKonteks: number; readonly longest: number };

export async function changeNodes(page: Page, sample: SamplePage, sized: Sized): Promise<Changing> {
  const without: number[] = [];
  const withKonteks: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const on of [false, true]) {
      await loadCalmly(page, sample);
      const { start, read } = await sized.extension.prepare(page);
      if (on) {
        await start();
        await read();
      }
      await page.waitForTimeout(600);
      const { window } = await record(page, () => page.evaluate(changeForAWhile, SECONDS * 1000), { restMs: 0 });
      (on ? withKonteks : without).push(cpuOf(window) / SECONDS);
      if (on)
        longest.push(
          quantile(
            window.tasks.flatMap(({ kind, cpu }) => (kind === 'frame' ? [] : cpu)),
            1,
          ),
        );
    }
  return { without: Math.min(...without), withKonteks: Math.min(...withKonteks), longest: Math.min(...longest) };
}

export function printChanging({ without, withKonteks, longest }: Changing): void {
  printTable([
    ['1,000 nodes change a second, ms of main thread a second', 'the page alone', 'with Konteks', 'added', 'longest task'],
    ['', shown(without), shown(withKonteks), shown((withKonteks / without - 1) * 100, ' %'), shown(longest)],
  ]);
}

export function changingGoals({ without, withKonteks, longest }: Changing): Goal[] {
  return [
    {
      what: 'added to a page that changes 1,000 nodes a second',
      value: (withKonteks / without - 1) * 100,
      goal: 20,
      is: 'at most',
      unit: ' %',
    },
    { what: 'longest task meanwhile, of the thread', value: longest, goal: 8, is: 'at most', unit: ' ms' },
  ];
}

// Implementation

/** Runs in the page: every millisecond one change, taken together every ten, as timers allow. */
async function changeForAWhile(duration: number): Promise<void> {
  const paragraphs = [...document.querySelectorAll('p')];
  const words = (document.body.textContent ?? '').slice(0, 50_000).split(/\s+/);
  const begun = performance.now();
  const change = (i: number): void => {
    const paragraph = paragraphs[(i * 7919) % paragraphs.length];
    const text = paragraph?.firstChild as Text;
    if (i % 2 === 0) text.data = `${text.data.slice(20)} ${words.slice(i % 8000, (i % 8000) + 3).join(' ')} `;
    else {
      const bold = document.createElement('b');
      bold.textContent = words[i % words.length] ?? '';
      paragraph?.append(bold, ' x ');
      if ((paragraph?.childNodes.length ?? 0) > 12) for (let gone = 0; gone < 2; gone += 1) paragraph?.childNodes[2]?.remove();
    }
  };
  for (let done = 0, now = 0; now < duration; now = performance.now() - begun) {
    for (; done < Math.floor(now); done += 1) change(done);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
