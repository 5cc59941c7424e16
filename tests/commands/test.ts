import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { ensureBrowser } from './install-browser.ts';
import type { Counts } from './report.ts';
import { countReport, secondTries, summaryOf, totalOf } from './report.ts';
import { runStepCommand } from './run-step.ts';
import { chosenSteps, reportFile, RESULTS, stepsOf } from './steps.ts';
import type { Step } from './steps.ts';
import { ROOT } from './tool.ts';

type Outcome = Counts & { readonly output: string };

/** Runs every step to its end, whatever fails on the way, and closes with one line: `N passed, N failed`. */
async function main(words: readonly string[]): Promise<void> {
  const long = words.includes('--long');
  if (long) process.env.KONTEKS_LONG = 'yes'; // property tests run more often
  const named = words.filter((word) => !word.startsWith('-'));
  const steps = chosenSteps(stepsOf({ long }), named);
  rmSync(path.join(ROOT, RESULTS), { recursive: true, force: true });
  mkdirSync(path.join(ROOT, RESULTS), { recursive: true });

  const outcomes = new Map<string, Counts>();
  if (steps.some(needsBrowser)) outcomes.set('browsers', await told('browsers', findBrowsers));
  for (const step of steps) {
    const missing = (step.needs ?? []).find((need) => (outcomes.get(need)?.failed ?? 0) > 0);
    outcomes.set(step.name, await told(step.name, () => (missing === undefined ? run(step) : notRun(missing))));
  }
  const total = totalOf([...outcomes.values()]);
  console.log(`\n${summaryOf(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function needsBrowser({ name }: Step): boolean {
  return name === 'dom' || name === 'faults' || name.startsWith('e2e-');
}

/** Gets both browsers and tells every later step where they are. */
async function findBrowsers(): Promise<Outcome> {
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser('chromium');
    process.env.FIREFOX_PATH = await ensureBrowser('firefox');
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

/** Does it and tells it in one line: its name at once, so that a long step is seen to run; with everything it said where it failed. */
async function told(name: string, doIt: () => Promise<Outcome> | Outcome): Promise<Counts> {
  const begun = Date.now();
  process.stdout.write(name.padEnd(14));
  const { passed, failed, output } = await doIt();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s   ${summaryOf({ passed, failed })}`);
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
  else for (const [note] of output.matchAll(/^note: .*$/gm)) console.log(`  ${note}`); // what a reader should know though all passed
  return { passed, failed };
}

function notRun(missing: string): Outcome {
  return { passed: 0, failed: 1, output: `not run, since “${missing}” failed` };
}

async function run(step: Step): Promise<Outcome> {
  let code = 0;
  let output = '';
  for (const [tool, ...words] of step.commands) {
    const done = await runStepCommand({ tool, words, report: path.join(ROOT, reportFile(step)) });
    output += done.output;
    code = done.code;
    if (code !== 0) break;
  }
  if (step.report === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  const report = readReport(step);
  const notes = secondTries(step.report, report).map((test) => `\nnote: passed only when tried again: ${test}`);
  return { ...countReport(step.report, report, code), output: output + notes.join('') };
}

function readReport(step: Step): string | undefined {
  try {
    return readFileSync(path.join(ROOT, reportFile(step)), 'utf8');
  } catch {
    return undefined;
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
