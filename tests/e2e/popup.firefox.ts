import { ownPageOf } from '../support/firefox-own-page.ts';
import { test as base } from '../support/firefox.ts';
import type { StoryPopup } from '../support/story-popup.ts';
import { tellPopupCardStories } from './stories/popup-card.ts';
import { tellPopupPageStories } from './stories/popup-page.ts';
import { tellPopupStories } from './stories/popup.ts';

const test = base.extend<{ openPopup: () => Promise<StoryPopup> }>({
  openPopup: async ({ tab, extension }, use) => {
    const opened: StoryPopup[] = [];
    await use(async () => {
      const popup = await ownPageOf(await extension.openPopup(tab));
      opened.push(popup);
      return popup;
    });
    for (const popup of opened) await popup.close();
  },
});

tellPopupStories(test);
tellPopupCardStories(test);
tellPopupPageStories(test);
