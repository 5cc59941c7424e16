import type { Page } from '@playwright/test';

import { expect, test as base } from './chromium.ts';

/** Tests with the settings page open; what they chose there is forgotten after each. */
export const test = base.extend<{ options: Page }>({
  options: async ({ browserContext, extension }, use) => {
    const options = await browserContext.newPage();
    await options.goto(`chrome-extension://${extension.id}/options.html`);
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    await use(options);
    await extension.forget();
    await options.close();
  },
});
export { expect };
