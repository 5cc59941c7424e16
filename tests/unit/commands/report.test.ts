import { describe, expect, test } from 'vitest';

import { countReport, secondTries, summaryOf, totalOf } from '../../commands/report.ts';

const vitest = (passed: number, total: number, ...files: object[]): string =>
  JSON.stringify({ numTotalTests: total, numPassedTests: passed, testResults: files });
const playwright = (stats: object, errors: unknown[] = []): string =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });
const brokenFile = { status: 'failed', assertionResults: [] };

describe('a runner’s report counts', () => {
  test.each([
    ['what passed', 'vitest', vitest(3, 3), 0, { passed: 3, failed: 0 }],
    ['what failed, skipped and was left to do', 'vitest', vitest(3, 5), 1, { passed: 3, failed: 2 }],
    ['a file that could not be loaded', 'vitest', vitest(3, 4, brokenFile), 1, { passed: 3, failed: 2 }],
    ['one failure where all passed but the runner ended badly', 'vitest', vitest(3, 3), 1, { passed: 3, failed: 1 }],
    ['one failure where there were no tests', 'vitest', vitest(0, 0), 0, { passed: 0, failed: 1 }],
    ['one failure where there is no report', 'vitest', undefined, 0, { passed: 0, failed: 1 }],
    ['one failure where the report broke off', 'vitest', '{"numTotalTests": 3', 0, { passed: 0, failed: 1 }],
    ['one failure where the report is something else', 'vitest', '{}', 0, { passed: 0, failed: 1 }],
    ['what passed in browsers', 'playwright', playwright({ expected: 4 }), 0, { passed: 4, failed: 0 }],
    [
      'tests that failed, passed at the second try, and were skipped',
      'playwright',
      playwright({ expected: 4, unexpected: 1, flaky: 1, skipped: 1 }),
      1,
      { passed: 5, failed: 2 },
    ],
    ['errors outside of tests', 'playwright', playwright({ expected: 4 }, [{ message: 'no browser' }]), 1, { passed: 4, failed: 1 }],
  ] as const)('%s', (_, kind, report, exitCode, counts) => {
    expect(countReport(kind, report, exitCode)).toEqual(counts);
  });
});

describe('tests that passed only when tried again are told', () => {
  const spec = (title: string, status: string): object => ({ title, file: 'card.firefox.ts', line: 7, tests: [{ status }] });
  const suites = [{ specs: [spec('steady', 'expected')], suites: [{ specs: [spec('wavering', 'flaky'), spec('wrong', 'unexpected')] }] }];
  const report = JSON.stringify({ stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 }, errors: [], suites });

  test.each([
    ['by file, line and name', 'playwright', report, ['card.firefox.ts:7 wavering']],
    ['not where there is no report', 'playwright', undefined, []],
    ['not where the report broke off', 'playwright', '{"stats"', []],
    ['not where the runner tries none again', 'vitest', vitest(3, 3), []],
  ] as const)('%s', (_, kind, told, names) => {
    expect(secondTries(kind, told)).toEqual(names);
  });
});

test('the last line is the sum of all steps', () => {
  expect(
    summaryOf(
      totalOf([
        { passed: 3, failed: 0 },
        { passed: 0, failed: 1 },
        { passed: 1, failed: 2 },
      ]),
    ),
  ).toBe('4 passed, 3 failed');
});
