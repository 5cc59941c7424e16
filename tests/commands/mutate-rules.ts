import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

import { RULE_MUTATIONS } from './rule-mutations.ts';
import { ROOT, toolScript } from './tool.ts';

/*
 * Switches off each rule of the matcher in turn and runs the matcher's laws: a rule that no test misses is not tested. Prints the first
 * test that fails for each rule; fails where one has none.
 */

/** Where each rule has its law by itself, on a glossary of a few forms. */
const LAWS = ['leftmost-longest', 'matcher-rules', 'template'].map((name) => `tests/unit/glossary/${name}.test.ts`);
const reports = mkdtempSync(path.join(tmpdir(), 'konteks-mutations-'));

/** The name of a test that fails without rule number `index` (-1: with all of them), or undefined. Throws where the tests could not run. */
async function failingTest(index: number): Promise<string | undefined> {
  const report = path.join(reports, `${index}.json`);
  const words = [
    'run',
    '-c',
    'tests/vitest.config.ts',
    '--project',
    'unit',
    '--reporter=json',
    `--outputFile=${report}`,
    '--maxWorkers=1',
    '--bail=1',
    ...LAWS,
  ];
  const child = spawn(process.execPath, [toolScript('vitest'), ...words], {
    cwd: ROOT,
    env: { ...process.env, KONTEKS_MUTATION: String(index) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const { testResults } = readReport(report, said);
  const broken = testResults.find(
    ({ status, assertionResults, message }) => status === 'failed' && assertionResults.length === 0 && message !== '',
  );
  if (broken !== undefined) throw new Error(`the tests could not run: ${broken.message}`);
  return testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed')?.fullName;
}

type Report = {
  readonly testResults: ReadonlyArray<{
    readonly status: string;
    readonly message: string;
    readonly assertionResults: ReadonlyArray<{ readonly status: string; readonly fullName: string }>;
  }>;
};

function readReport(file: string, said: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new Error(`the tests gave no report: ${said.trim().slice(0, 500)}`);
  }
}

async function main(): Promise<void> {
  const alreadyFailing = await failingTest(-1);
  if (alreadyFailing !== undefined) throw new Error(`with all rules on this fails: ${alreadyFailing} → mend it first`);
  const waiting = RULE_MUTATIONS.map((mutation, index) => ({ ...mutation, index }));
  let untested = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      let line: string;
      try {
        const test = await failingTest(next.index);
        line = test === undefined ? 'NO TEST FAILS' : `fails: ${test.slice(0, 140)}`;
        if (test === undefined) untested += 1;
      } catch (error) {
        untested += 1;
        line = `NOT RUN: ${error instanceof Error ? error.message : String(error)}`;
      }
      console.log(`${next.rule.padEnd(52)} ${line}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  rmSync(reports, { recursive: true, force: true });
  console.log(`${RULE_MUTATIONS.length - untested} passed, ${untested} failed`);
  if (untested > 0) process.exitCode = 1;
}

await main();
