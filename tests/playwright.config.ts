import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  workers: 1,
  forbidOnly: true,
  // Drivers and busy machines lose a click now and then: one more try, in a browser of its own, and `npm test` tells of each.
  retries: 1,
  reporter: 'list',
  // After a wanted change of looks: `npm run e2e -- --project chromium looks --update-snapshots`, and look at what it drew.
  snapshotPathTemplate: '{testDir}/../fixtures/looks/{arg}{ext}',
  // Another version of a browser smooths letters in another way.
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled' } },
  // Each clears its own output folder when it starts, and only that.
  projects: ['chromium', 'firefox'].map((name) => ({ name, testMatch: `*.${name}.ts`, outputDir: `../.output/test-results/${name}` })),
});
