import type { Page } from '@playwright/test';

import { ownPageOf } from '../support/chromium-own-page.ts';
import { test as base } from '../support/chromium.ts';
import type { StoryPopup } from '../support/story-popup.ts';
import { tellPopupCardStories } from './stories/popup-card.ts';
import { tellPopupPageStories } from './stories/popup-page.ts';
import { tellPopupStories } from './stories/popup.ts';

const test = base.extend<{ openPopup: () => Promise<StoryPopup> }>({
  openPopup: async ({ page, extension }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const popup = await extension.openPopup(page);
      opened.push(popup);
      return ownPageOf(popup);
    });
    for (const popup of opened) await popup.close();
  },
});

tellPopupStories(test);
tellPopupCardStories(test);
tellPopupPageStories(test);
