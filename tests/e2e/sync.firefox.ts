import { ownPageOf } from '../support/firefox-own-page.ts';
import { test as base } from '../support/firefox.ts';
import type { StoryOwnPage } from '../support/story-popup.ts';
import { tellSyncStories } from './stories/sync.ts';

/** Longer than the tests' Firefox lets an event page idle. */
const SLEEP_MS = 1600;

const test = base.extend<{ openOptions: () => Promise<StoryOwnPage>; endBackground: () => Promise<void> }>({
  openOptions: async ({ extension }, use) => {
    const opened: StoryOwnPage[] = [];
    await use(async () => {
      const options = await ownPageOf(await extension.openPage('options.html'));
      opened.push(options);
      return options;
    });
    for (const options of opened) await options.close();
  },
  endBackground: ({}, use) => use(() => new Promise((rest) => setTimeout(rest, SLEEP_MS))),
});

tellSyncStories(test);
