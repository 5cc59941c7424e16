import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Extension } from '../support/chromium.ts';
import { seenIn } from './in-extension.ts';
import { pageOf, pathOf, statusOf, underlined, visitOf } from './model.ts';
import type { Model, TabModel } from './model.ts';
import { htmlOf } from './pages.ts';

/** Nothing is timed: this only ends what would never come. */
export const LIMIT = { timeout: 12_000 };

export type Tab = { readonly page: Page; readonly id: number };

/** Waits until a tab is as the model has it. */
export async function checkTab(extension: Extension, { page, id }: Tab, model: Model, tab: TabModel): Promise<void> {
  await page.bringToFront();
  const words = underlined(model, tab);
  const wanted = {
    words,
    look: words === null ? null : model.look,
    painted: words?.length ?? 0,
    badge: words === null ? '' : String(words.length),
    status: statusOf(model, tab),
    html: htmlOf(pageOf(tab), tab.written),
  };
  const message = `the tab on ${pageOf(tab).host}${pathOf(visitOf(tab))}`;
  await expect.poll(async () => ({ ...(await seenIn(extension, id)), ...(await seenInPage(page)) }), { ...LIMIT, message }).toEqual(wanted);
}

/** The number of places that are underlined, and the page as it stands. */
function seenInPage(page: Page): Promise<{ painted: number; html: string }> {
  return page.evaluate(() => ({
    painted: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    html: document.documentElement.outerHTML,
  }));
}
