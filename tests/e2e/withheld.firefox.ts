import { clickToolbarButton, givePermissions } from '../support/firefox-window.ts';
import { test as base, ID } from '../support/firefox.ts';
import { tellWithheldStories } from './stories/withheld.ts';
import type { Withheld } from './stories/withheld.ts';

const ALL = { origins: ['<all_urls>'] };

const test = base.extend<{ withheld: Withheld }>({
  withheld: async ({ tab, extension, firefox }, use) => {
    await tab.bringToFront();
    const tabId = await extension.inOwnPage(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1, null);
    await use({
      setAccess: async (to) => {
        if (to === 'all') await givePermissions(firefox, ID, ALL);
        else await extension.inOwnPage((origins) => chrome.permissions.remove(origins), ALL);
      },
      click: async () => {
        await tab.bringToFront();
        await clickToolbarButton(firefox, ID);
      },
      tabId: () => Promise.resolve(tabId),
    });
    await givePermissions(firefox, ID, ALL);
    await extension.inOwnPage(() => {
      for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
      return chrome.storage.local.clear();
    }, null);
  },
});

tellWithheldStories(test);
