import { test as base } from '../support/chromium.ts';
import { ownPageOf } from '../support/chromium-own-page.ts';
import type { StoryOwnPage } from '../support/story-popup.ts';
import { tellSyncStories } from './stories/sync.ts';

const test = base.extend<{ openOptions: () => Promise<StoryOwnPage>; endBackground: () => Promise<void> }>({
  openOptions: async ({ browserContext, extension }, use) => {
    const options = await browserContext.newPage();
    await use(async () => {
      await options.goto(`chrome-extension://${extension.id}/options.html`);
      return ownPageOf(options);
    });
    await options.close();
  },
  endBackground: ({ extension }, use) => use(() => extension.stopWorker()),
});

tellSyncStories(test);
