import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  // Each clears its own output folder when it starts, and only that.
  projects: ['chromium', 'firefox'].map((name) => ({ name, testMatch: `*.${name}.ts`, outputDir: `../.output/test-results/${name}` })),
});
