import type { Page } from '@playwright/test';

import { expect, test as base } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';
import type { Choose } from './stories/menus.ts';
import { tellMenuStories } from './stories/menus.ts';

/*
 * No driver opens the browser's own menu: the listener is called as the browser calls it. That the items are there is seen by changing them,
 * which the browser refuses for items that it does not have.
 */

async function choose(extension: Extension, page: Page, item: 'explain' | 'site', selectionText = ''): Promise<void> {
  const [worker, tabId] = [await extension.wokenWorker(), await extension.tabId(page)];
  await worker.evaluate(
    async (info) => {
      const menu = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: chrome.tabs.Tab) => void };
      const { id: menuItemId, text, tab } = info;
      menu.dispatch({ menuItemId, selectionText: text, frameId: 0, editable: false, pageUrl: '' }, await chrome.tabs.get(tab));
    },
    { id: item, text: selectionText, tab: tabId },
  );
}

const test = base.extend<{ choose: Choose }>({
  choose: ({ page, extension }, use) => use((item, selected) => choose(extension, page, item, selected)),
});

test('both items are in the browser’s menu', async ({ extension }) => {
  const worker = await extension.wokenWorker();
  for (const id of ['explain', 'site'])
    await expect
      .poll(() =>
        worker.evaluate(
          (item) =>
            chrome.contextMenus.update(item, {}).then(
              () => 'there',
              (error: unknown) => String(error),
            ),
          id,
        ),
      )
      .toBe('there');
});

tellMenuStories(test, '(by the menu’s listener)');
