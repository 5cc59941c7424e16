import path from 'node:path';

import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { RULE_MUTATIONS } from './commands/rule-mutations.ts';
import { findBrowser } from './support/browsers.ts';
import { mutateRule } from './support/mutate-rule.ts';

const executablePath = findBrowser('chromium');

/** Set by `npm run test:mutate-rules`: the number of the rule that is switched off. */
const mutation = RULE_MUTATIONS[Number(process.env['KONTEKS_MUTATION'] ?? -1)];

export default defineConfig({
  plugins: mutation === undefined ? [] : [mutateRule(mutation)],
  root: path.resolve(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A rule that is switched off must not be remembered for the next run.
    fsModuleCache: mutation === undefined,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/rules/*.test.ts'], testTimeout: 30_000 } },
      // Looks at the built packages: run after the builds.
      { extends: true, test: { name: 'bundles', include: ['tests/rules/bundles/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: executablePath === undefined ? {} : { executablePath } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
