import type { Run } from './annotating.ts';
import { KONTEKS, PROBE } from './annotating.ts';
import { FIND_AND_REPLACE, MARK, MARK_REGEXP, REGEXP_HIGHLIGHT, REGEXP_MARK } from './contenders.ts';
import type { Goal } from '../goals.ts';
import { PARTS } from './konteks-parts.ts';
import type { Summary } from './summary.ts';
import { printTable, shown } from '../table.ts';

const PEERS = [REGEXP_HIGHLIGHT, REGEXP_MARK, FIND_AND_REPLACE, MARK_REGEXP, MARK].map(({ name }) => name);
/** What stands where a contender was not run. */
const NOT_RUN = 'minutes a page';

/** Tables of what annotating costs, size by size: times, and ratios of what was measured on the same page. */
export function printAnnotating(summary: Summary, sizes: readonly number[]): void {
  const heads = sizes.map((forms) => `${forms} forms`);
  const row = (name: string, show: (forms: number) => number | undefined, absent?: string): string[] => [
    name,
    ...sizes.map((forms) => shown(show(forms), '', absent)),
  ];
  const konteks = (measure: (run: Run) => number | undefined) => (forms: number) => summary.medianOf(KONTEKS, forms, measure);
  const cost = (run: Run): number => summary.cost(run);
  const found = (name: string) => (forms: number) => summary.medianOf(name, forms, (run) => run.found);
  printTable([
    ['main thread, ms a page', ...heads],
    row('bare text walk', () => summary.medianOf(KONTEKS, undefined, ({ page }) => summary.walk(page))),
    row(
      'Konteks, page part',
      konteks(({ script }) => script),
    ),
    row('Konteks, all of it', konteks(cost)),
    ...PEERS.map((name) => row(name, (forms) => summary.medianOf(name, forms, cost), NOT_RUN)),
    row('mentions a page: Konteks', found(KONTEKS)),
    row('mentions a page: RegExp', found(REGEXP_HIGHLIGHT.name)),
  ]);
  printTable([
    ['times the bare text walk', ...heads],
    row(
      'Konteks, page part',
      konteks((run) => run.script / summary.walk(run.page)),
    ),
    ...[KONTEKS, ...PEERS].map((name) =>
      row(name, (forms) => summary.medianOf(name, forms, (run) => cost(run) / summary.walk(run.page)), NOT_RUN),
    ),
  ]);
  printTable([
    ['times Konteks (more than 1: dearer)', ...heads],
    ...PEERS.map((name) => row(name, (forms) => summary.timesKonteks(name, forms), NOT_RUN)),
  ]);
  printTable([
    ['Konteks, where it goes, ms a page', ...heads],
    ...PARTS.map((part) =>
      row(
        part,
        konteks((run) => run.konteks?.parts[part]),
      ),
    ),
  ]);
}

/** From the first step until painted, of what has something in view. */
export function printPainted(summary: Summary, sizes: readonly number[]): void {
  printTable([
    [`until painted, ms by the clock, on ${summary.pages.join(', ')}`, ...sizes.map((forms) => `${forms} forms`)],
    ...[KONTEKS, REGEXP_HIGHLIGHT.name].map((name) => [
      name,
      ...sizes.map((forms) => shown(summary.medianOf(name, forms, ({ painted }) => painted))),
    ]),
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
  const pages = summary.pages.map((page) => [summary.walkCost(page), summary.typical(page, PROBE)] as const);
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
    const value = summary.medianOf(KONTEKS, forms, ({ page, script }) => script / summary.walk(page));
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
    const other = summary.typical(run.page, KONTEKS, small);
    return other && summary.cost(run) / summary.cost(other);
  });
}
