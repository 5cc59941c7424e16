import { ownPageOf } from '../support/firefox-own-page.ts';
import { test as base } from '../support/firefox.ts';
import type { KeptDriver } from './stories/kept.ts';
import { chooseFile, tellKeptStories } from './stories/kept.ts';

tellKeptStories(
  base.extend<{ kept: KeptDriver }>({
    kept: async ({ extension }, use) => {
      const page = await extension.openPage('options.html');
      await use({ options: await ownPageOf(page), choose: (text) => page.evaluate(chooseFile, text) });
      await page.close();
    },
  }),
);
