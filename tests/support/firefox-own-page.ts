import { expect } from '@playwright/test';
import type { KeyInput, Page } from 'puppeteer-core';

import type { StoryOwnPage } from './story-popup.ts';

/** A page of Konteks as stories have it. */
export async function ownPageOf(page: Page): Promise<StoryOwnPage> {
  // Firefox closes no tab that its driver opened: told instead is that the page would.
  await page.evaluate(() => {
    window.close = () => (document.title = 'closed');
  });
  const named = (role: string, name: string) => page.$(`::-p-aria([name="${name}"][role="${role}"])`);
  return {
    press: (key) => page.keyboard.press(key as KeyInput),
    type: (words) => page.keyboard.type(words),
    click: async (role, name) => {
      await page.bringToFront();
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
}
