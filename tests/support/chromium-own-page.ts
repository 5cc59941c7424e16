import type { Page } from '@playwright/test';

import type { StoryOwnPage } from './story-popup.ts';

/** A page of Konteks as stories have it. */
export function ownPageOf(page: Page): StoryOwnPage {
  const named = (role: string, name: string) => page.getByRole(role as 'button', { name, exact: true });
  return {
    press: (key) => page.keyboard.press(key),
    type: (words) => page.keyboard.type(words),
    click: async (role, name) => {
      await page.bringToFront();
      await named(role, name).click();
    },
    has: async (role, name) => (await named(role, name).count()) > 0,
    look: (work) => page.evaluate(work),
    isClosed: async () => page.isClosed(),
    close: () => page.close(),
  };
}
