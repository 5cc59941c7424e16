import type { KeyInput } from 'puppeteer-core';

import { expect, test as base } from '../support/firefox.ts';
import type { StoryPopup } from '../support/story-popup.ts';
import { tellPopupStories } from './stories/popup.ts';

const test = base.extend<{ openPopup: () => Promise<StoryPopup> }>({
  openPopup: async ({ tab, extension }, use) => {
    const opened: StoryPopup[] = [];
    await use(async () => {
      const page = await extension.openPopup(tab);
      // Firefox closes no tab that its driver opened: told instead is that the popup would.
      await page.evaluate(() => {
        window.close = () => (document.title = 'closed');
      });
      const named = (role: string, name: string) => page.$(`::-p-aria([name="${name}"][role="${role}"])`);
      const popup: StoryPopup = {
        press: (key) => page.keyboard.press(key as KeyInput),
        type: (words) => page.keyboard.type(words),
        click: async (role, name) => {
          await expect.poll(() => named(role, name).then(Boolean)).toBe(true);
          await (await named(role, name))?.click();
        },
        has: (role, name) => named(role, name).then(Boolean),
        look: (work) => page.evaluate(work),
        isClosed: async () => page.isClosed() || (await page.title()) === 'closed',
        close: async () => {
          if (!page.isClosed()) await page.close();
        },
      };
      opened.push(popup);
      return popup;
    });
    for (const popup of opened) await popup.close();
  },
});

tellPopupStories(test);
