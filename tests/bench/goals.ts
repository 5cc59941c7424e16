import { shown } from './table.ts';

/** One goal of performance.md, as this run found it. */
export type Goal = {
  readonly what: string;
  readonly value: number | undefined;
  readonly goal: number;
  readonly is: 'at most' | 'at least';
  readonly unit?: string;
};

export function isMet({ value, goal, is }: Goal): boolean {
  return value !== undefined && (is === 'at most' ? value <= goal : value >= goal);
}

/** Prints each goal with what was measured, those that fall short with how far. */
export function printGoals(goals: readonly Goal[]): void {
  console.log('goals (ratios of this run)');
  for (const goal of goals) {
    const { what, value, goal: wanted, is, unit = '' } = goal;
    const verdict = value === undefined ? 'not measured' : isMet(goal) ? 'met' : 'short';
    console.log(`  ${verdict.padEnd(12)}  ${what}: ${shown(value, unit)} (goal: ${is} ${shown(wanted, unit)})`);
  }
  console.log(`\n${goals.filter(isMet).length} of ${goals.length} goals are met\n`);
}
