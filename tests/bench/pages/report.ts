import type { Run } from './annotating.ts';
import { KONTEKS, PROBE } from './annotating.ts';
import { FIND_AND_REPLACE, MARK, MARK_REGEXP, REGEXP_HIGHLIGHT, REGEXP_MARK } from './contenders.ts';
import type { Goal } from '../goals.ts';
import { pagePart, PARTS } from './konteks-parts.ts';
import type { Summary } from './summary.ts';
import { printTable, shown } from '../table.ts';

/** Tables of what annotating costs, size by size. */
export function printAnnotating(summary: Summary, sizes: readonly number[]): void {
  const row = (name: string, show: (forms: number) => string): string[] => [name, ...sizes.map(show)];
  const heads = sizes.map((forms) => `${forms} forms`);
  const peer = (name: string): string[] =>
    row(name, (forms) => {
      const times = summary.timesKonteks(name, forms);
      return times === undefined ? '–' : `${shown(summary.medianOf(name, forms, (run) => summary.cost(run)))} (× ${shown(times)})`;
    });
  const walk = summary.medianOf(KONTEKS, undefined, ({ page }) => summary.walk(page));
  const timesWalk = (forms: number, measure: (run: Run) => number): string =>
    `${shown(summary.medianOf(KONTEKS, forms, measure))} (${shown(summary.medianOf(KONTEKS, forms, (run) => measure(run) / summary.walk(run.page)))} × walk)`;
  printTable([
    ['main thread, ms a page (times Konteks)', ...heads],
    row('bare text walk', () => shown(walk)),
    row('Konteks, page part', (forms) => timesWalk(forms, ({ script }) => script)),
    row('Konteks, all of it', (forms) => timesWalk(forms, (run) => summary.cost(run))),
    ...[REGEXP_HIGHLIGHT, REGEXP_MARK, FIND_AND_REPLACE, MARK_REGEXP, MARK].map(({ name }) => peer(name)),
    row('Konteks, probe to painted, ms by the clock', (forms) =>
      shown(summary.medianOf(KONTEKS, forms, ({ konteks }) => konteks?.latency)),
    ),
    row('mentions a page: Konteks', (forms) => shown(summary.medianOf(KONTEKS, forms, ({ found }) => found))),
    row('mentions a page: RegExp', (forms) => shown(summary.medianOf(REGEXP_HIGHLIGHT.name, forms, ({ found }) => found))),
  ]);
  printTable([
    ['Konteks, where it goes, ms a page', ...heads],
    ...PARTS.map((part) => row(part, (forms) => shown(summary.medianOf(KONTEKS, forms, ({ konteks }) => konteks?.parts[part])))),
  ]);
}

/** What the first page of a site costs, whose renderer has compiled nothing yet. */
export function printFirstPages(firsts: readonly Run[], sizes: readonly number[]): void {
  const names = [...new Set(firsts.map(({ contender }) => contender))];
  const cell = (name: string, forms: number): string => shown(firsts.find((run) => run.contender === name && run.forms === forms)?.cpu);
  printTable([
    ['first page of a site, ms', ...sizes.map((forms) => `${forms} forms`)],
    ...names.map((name) => [name, ...sizes.map((forms) => cell(name, forms))]),
  ]);
}

/** What the probe costs pages that have nothing to read. */
export function printProbe(summary: Summary): void {
  const pages = summary.pages.map((page) => [summary.walkCost(page), summary.least(page, PROBE)] as const);
  printTable([
    ['a page with nothing to read, ms', ...summary.pages],
    ['bare text walk, all of it', ...pages.map(([walk]) => shown(walk))],
    ['the probe, all of it', ...pages.map(([, probe]) => shown(probe && summary.cost(probe)))],
  ]);
}

export function probeGoals(summary: Summary): Goal[] {
  const value = summary.medianOf(PROBE, undefined, (run) => summary.cost(run) / summary.walkCost(run.page));
  return [{ what: 'the probe where there is nothing to read, times the bare walk', value, goal: 1.5, is: 'at most' }];
}

export function annotatingGoals(summary: Summary, sizes: readonly number[]): Goal[] {
  const goals: Goal[] = [];
  const ends = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  for (const forms of ends) {
    const value = summary.medianOf(KONTEKS, forms, ({ page, konteks }) => konteks && pagePart(konteks.parts) / summary.walk(page));
    goals.push({ what: `page part, times the bare walk, ${forms} forms`, value, goal: 2.5, is: 'at most' });
  }
  ends.forEach((forms, i) => {
    const value = summary.medianOf(KONTEKS, forms, (run) => summary.cost(run) / summary.walk(run.page));
    goals.push({ what: `all of the main thread, times the bare walk, ${forms} forms`, value, goal: i === 0 ? 6 : 7, is: 'at most' });
  });
  goals.push({ what: `main thread at ${ends[1]} forms, times that at ${ends[0]}`, value: growth(summary, ends), goal: 1.2, is: 'at most' });
  for (const [{ name }, goal] of [
    [REGEXP_MARK, 2],
    [FIND_AND_REPLACE, 2],
    [MARK_REGEXP, 10],
  ] as const)
    for (const forms of sizes)
      goals.push({
        what: `${name} costs so many times Konteks, ${forms} forms`,
        value: summary.timesKonteks(name, forms),
        goal,
        is: 'at least',
      });
  goals.push({
    what: `${MARK.name} costs so many times Konteks, ${ends[0]} forms`,
    value: summary.timesKonteks(MARK.name, ends[0] ?? 0),
    goal: 400,
    is: 'at least',
  });
  const thousand = summary.timesKonteks(MARK.name, 1000);
  if (thousand !== undefined)
    goals.push({ what: `${MARK.name} costs so many times Konteks, 1000 forms`, value: thousand, goal: 5000, is: 'at least' });
  return goals;
}

// Implementation

function growth(summary: Summary, [small = 0, large = 0]: readonly number[]): number | undefined {
  return summary.medianOf(KONTEKS, large, (run) => {
    const other = summary.least(run.page, KONTEKS, small);
    return other && summary.cost(run) / summary.cost(other);
  });
}
