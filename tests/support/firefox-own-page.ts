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
  // A page that closed itself is known to its driver only when that asks for it.
  const unlessGone = (error: unknown): void => {
    if (!String(error).includes('no such frame')) throw error;
  };
  const isClosed = async (): Promise<boolean> => {
    if (page.isClosed()) return true;
    const title = await page.title().catch(unlessGone);
    return title === undefined || title === 'closed';
  };
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
    isClosed,
    close: async () => {
      if (!page.isClosed()) await page.close().catch(unlessGone);
    },
  };
}
