import { clickToolbarButton } from '../support/firefox-window.ts';
import { test as base, ID } from '../support/firefox.ts';
import { tellToolbarStories } from './stories/toolbar.ts';

const test = base.extend<{ clickToolbarButton: () => Promise<void> }>({
  clickToolbarButton: async ({ tab, extension, firefox }, use) => {
    await use(async () => {
      await tab.bringToFront();
      await clickToolbarButton(firefox, ID);
    });
    await extension.inOwnPage(() => {
      for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
      return chrome.storage.local.clear();
    }, null);
  },
});

tellToolbarStories(test);
