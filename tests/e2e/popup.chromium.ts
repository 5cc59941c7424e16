import type { Page } from '@playwright/test';

import { test as base } from '../support/chromium.ts';
import type { StoryPopup } from '../support/story-popup.ts';
import { tellPopupStories } from './stories/popup.ts';

const test = base.extend<{ openPopup: () => Promise<StoryPopup> }>({
  openPopup: async ({ page, extension }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const popup = await extension.openPopup(page);
      opened.push(popup);
      const named = (role: string, name: string) => popup.getByRole(role as 'button', { name, exact: true });
      return {
        press: (key) => popup.keyboard.press(key),
        type: (words) => popup.keyboard.type(words),
        click: (role, name) => named(role, name).click(),
        has: async (role, name) => (await named(role, name).count()) > 0,
        look: (work) => popup.evaluate(work),
        isClosed: async () => popup.isClosed(),
        close: () => popup.close(),
      };
    });
    for (const popup of opened) await popup.close();
  },
});

tellPopupStories(test);
