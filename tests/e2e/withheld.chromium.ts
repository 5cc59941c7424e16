import type { Page } from '@playwright/test';

import { expect, Extension, storyOn, test as base } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { movesOf } from '../support/story.ts';
import { pageOf } from './stories/reading.ts';
import { tellWithheldStories } from './stories/withheld.ts';
import type { Withheld } from './stories/withheld.ts';

type Developer = {
  developerPrivate: { updateExtensionConfiguration: (change: { extensionId: string; hostAccess: string }) => Promise<void> };
};

/** In a browser of its own: what was once allowed there is remembered. */
const test = base.extend<{ apart: { extension: Extension; page: Page }; withheld: Withheld }>({
  apart: async ({}, use) => {
    const context = await launchChromium({ bfcache: true });
    await use({ extension: await Extension.load(context), page: await context.newPage() });
    await context.close();
  },
  story: async ({ apart: { extension, page } }, use) => use(storyOn(page, extension)),
  withheld: async ({ apart: { extension, page } }, use) => {
    const settings = await extension.context.newPage();
    await settings.goto('chrome://extensions');
    await page.bringToFront();
    await use({
      setAccess: (to) =>
        settings.evaluate((change) => (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration(change), {
          extensionId: extension.id,
          hostAccess: to === 'all' ? 'ON_ALL_SITES' : 'ON_CLICK',
        }),
      click: () => extension.clickToolbarButton(page),
      tabId: () => extension.tabId(page),
    });
  },
});

tellWithheldStories(test);

test('a tab that is annotated by a click alone shows cards, and no other tab is annotated by it', async ({ withheld, site, apart }) => {
  const { extension, page } = apart;
  const underlined = (one: Page) => (): Promise<number> =>
    one.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await withheld.setAccess('click');
  const news = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');
  const other = await extension.context.newPage();
  await other.goto(site.page('/withheld-too', news));
  await page.goto(site.page('/withheld', news));
  // Now and then the browser takes the first click for itself, as Firefox does, and opens no popup.
  const press = (): Promise<boolean> =>
    extension.helper.evaluate(() => {
      const popup = chrome.extension.getViews({ type: 'popup' })[0];
      [...(popup?.document.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent === 'Sekali ini saja, di tab ini')
        ?.click();
      return popup !== undefined;
    });
  const give = async (): Promise<number> => {
    if (!(await press())) await withheld.click();
    return underlined(page)();
  };
  await expect.poll(give, { intervals: [500], timeout: 15_000 }).toBe(2);
  const box = await page.evaluate(() => {
    const range = new Range();
    const text = document.evaluate('//text()[contains(., "Nvidia")]', document).iterateNext();
    if (text !== null) range.selectNode(text);
    return range.getBoundingClientRect().toJSON() as { x: number; y: number };
  });
  await movesOf(page.mouse).moveTo(box.x + 10, box.y + 8);
  await expect(page.locator('konteks-card h2')).toHaveText('Nvidia');
  expect(await underlined(other)()).toBe(0);
});
