/** How many tests passed and failed. */
export type Counts = { readonly passed: number; readonly failed: number };

/** Which runner wrote a report. */
export type ReportKind = 'vitest' | 'playwright';

const ONE_FAILURE: Counts = { passed: 0, failed: 1 };

/**
 * The counts of a runner's JSON report. Nothing may pass quietly: no report, an unreadable one, one without tests, or a runner that ended
 * badly though its tests passed, is one failure more; a skipped test is a failed one. One that passed only when tried again has passed, and
 * `secondTries` tells of it.
 */
export function countReport(kind: ReportKind, report: string | undefined, exitCode: number): Counts {
  const counts = report === undefined ? undefined : parse(kind, report);
  if (counts === undefined || counts.passed + counts.failed === 0) return ONE_FAILURE;
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The browser tests that passed only when tried again, as `file:line title`: each hides a fault of the test or of ours. */
export function secondTries(kind: ReportKind, report: string | undefined): string[] {
  const readable = kind === 'playwright' && report !== undefined && parse(kind, report) !== undefined;
  return readable ? waveringIn(JSON.parse(report) as PlaywrightReport) : [];
}

/** All counts added up. */
export function totalOf(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The last line of `npm test`. */
export function summaryOf({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

function parse(kind: ReportKind, report: string): Counts | undefined {
  try {
    const json: unknown = JSON.parse(report);
    const counts = kind === 'vitest' ? vitestCounts(json as VitestReport) : playwrightCounts(json as PlaywrightReport);
    return Number.isSafeInteger(counts.passed + counts.failed) ? counts : undefined;
  } catch {
    return undefined;
  }
}

type VitestReport = {
  numTotalTests: number;
  numPassedTests: number;
  testResults: ReadonlyArray<{ status: string; assertionResults: readonly unknown[] }>;
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: readonly unknown[];
  suites?: readonly PlaywrightSuite[];
};
type PlaywrightSuite = {
  suites?: readonly PlaywrightSuite[];
  specs?: ReadonlyArray<{ title: string; file: string; line: number; tests: ReadonlyArray<{ status: string }> }>;
};

/** A file that could not even be loaded holds no test: it is one failure. */
function vitestCounts({ numTotalTests, numPassedTests, testResults }: VitestReport): Counts {
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken };
}

function playwrightCounts({ stats, errors }: PlaywrightReport): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length };
}

function waveringIn({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, line, title }) => `${file}:${line} ${title}`), ...suites.flatMap(waveringIn)];
}
