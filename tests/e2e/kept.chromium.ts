import { ownPageOf } from '../support/chromium-own-page.ts';
import { test as base } from '../support/options-page.ts';
import type { KeptDriver } from './stories/kept.ts';
import { chooseFile, tellKeptStories } from './stories/kept.ts';

tellKeptStories(
  base.extend<{ kept: KeptDriver }>({
    kept: ({ options }, use) => use({ options: ownPageOf(options), choose: (text) => options.evaluate(chooseFile, text) }),
  }),
);
