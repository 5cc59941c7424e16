import { ownPageOf } from '../support/firefox-own-page.ts';
import { test as base } from '../support/firefox.ts';
import type { StoryOwnPage } from '../support/story-popup.ts';
import { tellOptionsStories } from './stories/options.ts';

const test = base.extend<{ openOptions: () => Promise<StoryOwnPage> }>({
  openOptions: async ({ extension }, use) => {
    const opened: StoryOwnPage[] = [];
    await use(async () => {
      const options = await ownPageOf(await extension.openPage('options.html'));
      opened.push(options);
      return options;
    });
    for (const options of opened) await options.close();
  },
});

tellOptionsStories(test);
