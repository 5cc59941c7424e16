import type { Page } from 'playwright';

import { loadCalmly } from '../bench/pages/annotating.ts';
import type { MeasuredExtension } from '../bench/pages/extension.ts';
import type { SamplePage } from '../bench/pages/sample-pages.ts';
import type { Task } from '../bench/pages/trace.ts';
import { record } from '../bench/pages/trace.ts';

/** What came of a page at rest, with Konteks or without it. */
export type Visit = {
  readonly page: string;
  /** By how much what is seen moved, as the Layout Instability specification counts it. */
  readonly shifted: number;
  /** What the main thread did. */
  readonly tasks: readonly Task[];
  /** JavaScript’s memory once the page was left for an empty one and all garbage was collected, in bytes. */
  readonly heap: number;
};

/** Loads a page, lets it rest, brings Konteks to it where one is given, and leaves it. */
export async function visit(tab: Page, sample: SamplePage, konteks?: MeasuredExtension): Promise<Visit> {
  await loadCalmly(tab, sample);
  await watchShifts(tab);
  const { window } = await record(tab, async () => {
    if (konteks === undefined) return;
    const { start, read } = await konteks.prepare(tab);
    const reading = read();
    await start();
    await reading;
  });
  const shifted = await shiftsOf(tab);
  return { page: sample.name, shifted, tasks: window.tasks, heap: await heapAfterLeaving(tab) };
}

/** From now on, what is seen moving in a page is added up. */
export async function watchShifts(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const world = globalThis as Shifting;
    world.__shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) world.__shifted = (world.__shifted ?? 0) + (entry as LayoutShift).value;
    }).observe({ type: 'layout-shift' });
  });
}

/** What `watchShifts` has added up. The browser tells of a shift a frame later. */
export async function shiftsOf(tab: Page): Promise<number> {
  return tab.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    return (globalThis as Shifting).__shifted ?? Number.NaN;
  });
}

// Implementation

type LayoutShift = PerformanceEntry & { readonly value: number };
type Shifting = { __shifted?: number };

const COLLECTIONS = 5;

/** The page itself goes on to the empty one, so that it stays in its process; the median of some forced collections. */
async function heapAfterLeaving(tab: Page): Promise<number> {
  await tab.evaluate(() => void (location.href = 'about:blank'));
  await tab.waitForURL('about:blank');
  const session = await tab.context().newCDPSession(tab);
  await session.send('HeapProfiler.enable');
  const sizes: number[] = [];
  for (let i = 0; i < COLLECTIONS; i += 1) {
    await session.send('HeapProfiler.collectGarbage');
    sizes.push((await session.send('Runtime.getHeapUsage')).usedSize);
  }
  await session.detach();
  return sizes.toSorted((a, b) => a - b)[Math.floor(COLLECTIONS / 2)] ?? Number.NaN;
}
