import type { Goal } from './goals.ts';
import type { FinderResult, SizeResult } from './results.ts';

/** The goals that concern the matcher, each with the ratio of this run. */
export function matchGoals(results: readonly SizeResult[]): Goal[] {
  const at = (forms: number): SizeResult | undefined => results.find((result) => result.forms === forms);
  const [small, middle, large] = [at(40), at(10_000), at(100_000)];
  const goals: Goal[] = [];
  for (const name of ['ours: tokens, words, scan', 'ours: findMentions']) {
    for (const result of [middle, large])
      if (result)
        goals.push(atLeast(2.5, speedOf(result, name) / fastest(result), `${name}: x the fastest npm automaton, ${result.forms} forms`));
    for (const result of [middle, large])
      if (small && result)
        goals.push(atMost(3, speedOf(small, name) / speedOf(result, name), `${name}: x slower than at 40, ${result.forms} forms`));
  }
  if (large) goals.push(...goalsOfTheLargest(large));
  return goals;
}

// Implementation

function goalsOfTheLargest(result: SizeResult): Goal[] {
  const automata = automataOf(result);
  const quickestBuild = Math.min(...automata.map(({ readyMs }) => readyMs));
  const leastMemory = Math.min(...automata.map(({ bytes }) => bytes));
  const ours = finderOf(result, 'ours: findMentions');
  return [
    atLeast(1000, quickestBuild / result.cold.load, 'loaded in a cold worker: x faster than any npm automaton builds'),
    atMost(36, (result.arrayBytes + result.exactBytes) / result.forms, 'dictionary: bytes a form, strings for verification included'),
    atLeast(2, leastMemory / (result.fileBytes + ours.bytes), 'memory, the whole file with its cards: x less than any npm automaton'),
  ];
}

function atLeast(goal: number, value: number, what: string): Goal {
  return { what, value, goal, is: 'at least' };
}

function atMost(goal: number, value: number, what: string): Goal {
  return { what, value, goal, is: 'at most' };
}

function automataOf({ finders }: SizeResult): FinderResult[] {
  return finders.filter(({ kind }) => kind === 'automaton');
}

function fastest(result: SizeResult): number {
  return Math.max(...automataOf(result).map(({ speed }) => speed.median));
}

function speedOf(result: SizeResult, name: string): number {
  return finderOf(result, name).speed.median;
}

function finderOf({ finders }: SizeResult, name: string): FinderResult {
  const found = finders.find((finder) => finder.name === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
}
