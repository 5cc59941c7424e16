import type { ReportKind } from './report.ts';

/** The commands of one step, as [package with the command, words…]; `node` is the Node that runs us. The first that fails ends the step. */
type Command = readonly [tool: string, ...words: string[]];

/** One thing `npm test` does: commands that pass or fail as one, or a runner that counts its tests in a report. */
export type Step = {
  readonly name: string;
  readonly commands: readonly Command[];
  readonly report?: ReportKind;
  /** Steps that must have passed: without them this one could only repeat their failure. */
  readonly needs?: readonly string[];
  /** Only in `npm run test:long`. */
  readonly long?: true;
};

/** Where reports and failing tests' traces are kept. */
export const RESULTS = '.output/test-results';

/** The file into which a step's runner writes its report. */
export function reportFile({ name }: Pick<Step, 'name'>): string {
  return `${RESULTS}/${name}.json`;
}

/**
 * What `npm test` does, the quick before the slow. `long` runs the slow tests too: those that are tagged @long, the store's linter, and a build
 * from the archive of the sources.
 */
export function stepsOf({ long }: { long: boolean }): Step[] {
  const steps: Step[] = [
    { name: 'format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
    { name: 'lint', commands: [['oxlint', '--type-aware', '--deny-warnings']] },
    { name: 'types', commands: [['typescript'], ['typescript', '-p', 'glossary']] },
    { name: 'dead-code', commands: [['knip']] },
    { name: 'glossary', commands: [['node', 'glossary/build/check.ts']] },
    vitest('unit'),
    vitest('dom'),
    { name: 'build', commands: [['node', 'tests/commands/package.ts']] },
    { name: 'build-again', commands: [['node', 'tests/commands/package.ts', '.output/again']] },
    { name: 'build-test', commands: ['chrome', 'firefox'].map((browser) => ['wxt', 'build', '-b', browser, '--mode', 'test'] as const) },
    { ...vitest('bundles'), needs: ['build', 'build-again'] },
    {
      name: 'store-lint',
      commands: [['web-ext', 'lint', '-s', '.output/firefox-mv3', '--warnings-as-errors']],
      needs: ['build'],
      long: true,
    },
    { name: 'sources', commands: [['node', 'tests/commands/build-from-sources.ts']], needs: ['build'], long: true },
    playwright('chromium', long),
    playwright('firefox', long),
    // A few of its sequences are among those of e2e-chromium.
    { name: 'faults', commands: [['node', 'tests/commands/faults.ts', '--long']], needs: ['build-test'], long: true },
  ];
  return steps.filter((step) => long || !step.long);
}

/**
 * The steps that `words` name, each with the steps that it needs, in their order; all where none is named. A word may be a step's name or its
 * beginning up to a dash: `build` is both builds. A word that names nothing is an error, told by its words.
 */
export function chosenSteps(steps: readonly Step[], words: readonly string[]): Step[] {
  if (words.length === 0) return [...steps];
  const isNamed = ({ name }: Step, word: string): boolean => name === word || name.startsWith(`${word}-`);
  const stray = words.find((word) => !steps.some((step) => isNamed(step, word)));
  if (stray !== undefined) throw new Error(`There is no step “${stray}”. The steps are: ${steps.map(({ name }) => name).join(', ')}`);
  const named = steps.filter((step) => words.some((word) => isNamed(step, word)));
  const wanted = new Set(named.flatMap(({ name, needs = [] }) => [name, ...needs]));
  return steps.filter(({ name }) => wanted.has(name));
}

function vitest(project: string): Step {
  const name = project;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile({ name })}`];
  return { name, commands: [['vitest', 'run', '-c', 'tests/vitest.config.ts', '--project', project, ...reporters]], report: 'vitest' };
}

function playwright(project: string, long: boolean): Step {
  const pick = long ? [] : ['--grep-invert', '@long'];
  const words = ['test', '-c', 'tests/playwright.config.ts', '--project', project, '--reporter=list,json', ...pick];
  return { name: `e2e-${project}`, commands: [['@playwright/test', ...words]], report: 'playwright', needs: ['build-test'] };
}
