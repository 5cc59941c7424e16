import { describe, expect, test } from 'vitest';

import { countReport, summaryOf, totalOf } from '../../commands/report.ts';

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
      'tests that failed, wavered and were skipped',
      'playwright',
      playwright({ expected: 4, unexpected: 1, flaky: 1, skipped: 1 }),
      1,
      { passed: 4, failed: 3 },
    ],
    ['errors outside of tests', 'playwright', playwright({ expected: 4 }, [{ message: 'no browser' }]), 1, { passed: 4, failed: 1 }],
  ] as const)('%s', (_, kind, report, exitCode, counts) => {
    expect(countReport(kind, report, exitCode)).toEqual(counts);
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
