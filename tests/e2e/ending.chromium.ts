import { Extension, storyOn, test as base } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import type { Ending } from './stories/ending.ts';
import { tellEndingStories } from './stories/ending.ts';

/** In a browser of its own, which ends without the extension. */
const test = base.extend<{ end: (how: Ending) => Promise<void>; apart: Extension }>({
  apart: async ({}, use) => {
    const context = await launchChromium();
    await use(await Extension.load(context));
    await context.close();
  },
  page: async ({ apart }, use) => use(await apart.context.newPage()),
  story: async ({ apart, page }, use) => use(storyOn(page, apart)),
  end: async ({ apart, page }, use) => {
    const settings = await apart.context.newPage();
    await settings.goto('chrome://extensions');
    await page.bringToFront();
    await use((how) => (how === 'removed' ? apart.remove() : settings.evaluate((id) => chrome.management.setEnabled(id, false), apart.id)));
  },
});

tellEndingStories(test);
