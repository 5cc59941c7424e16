import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Finder } from './contenders.ts';
import type { Page } from './texts.ts';
import { charactersIn } from './texts.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long `work` takes, in ms, and what it gives. */
export function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** What `make` leaves in memory, in bytes: objects and buffers. */
export function memoryOf<Result>(make: () => Result): { bytes: number; result: Result } {
  const before = usedMemory();
  const result = make();
  return { bytes: usedMemory() - before, result };
}

/** Speeds in millions of characters a second. */
export type Speed = { readonly median: number; readonly best: number };

const ROUNDS = 80;
const FEWEST_ROUNDS = 12;
/** A slow finder gets fewer rounds: none more once it has taken so many ms. */
const PATIENCE = 4000;

/**
 * The finders' warm speeds over `pages`, from each page's own median and minimum: a busy moment of the machine then spoils one page of one
 * round and no more. They take turns, so that a busy minute falls on all of them.
 */
export function speedsOf(finders: readonly Finder[], pages: readonly Page[]): Speed[] {
  const runs = finders.map((finder) => ({ finder, spent: 0, times: pages.map((): number[] => []) }));
  for (const { finder } of runs) for (let i = 0; i < 3; i += 1) over(pages, finder); // warm-up
  for (let round = 0; round < ROUNDS; round += 1)
    for (const run of runs) {
      if (round >= FEWEST_ROUNDS && run.spent > PATIENCE) continue;
      pages.forEach((page, i) => {
        const { ms } = timed(() => run.finder(page));
        run.times[i]?.push(ms);
        run.spent += ms;
      });
    }
  const characters = charactersIn(pages);
  const speed = (times: readonly number[]): number => characters / times.reduce((sum, ms) => sum + ms, 0) / 1000;
  return runs.map(({ times }) => ({ median: speed(times.map(median)), best: speed(times.map((taken) => Math.min(...taken))) }));
}

/** All that a finder finds. */
export function over(pages: readonly Page[], finder: Finder): number {
  return pages.reduce((total, page) => total + finder(page), 0);
}

// Implementation

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedMemory(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
