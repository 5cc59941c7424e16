import type { BrowserContext, Page } from '@playwright/test';

import { NEWS } from '../support/articles.ts';
import { expect, Extension, test as base } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';

/** In CSS pixels, for fingers (WCAG 2.5.5) and for pointers (2.5.8). */
const FINGER = 44;
const POINTER = 24;

type Touched = { readonly context: BrowserContext; readonly extension: Extension };

const test = base.extend<object, { touched: Touched }>({
  touched: [
    async ({}, use) => {
      const context = await launchChromium({ touch: true });
      await use({ context, extension: await Extension.load(context) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** What can be pressed on a page of ours and is lower than `least`; links within a sentence may be. A box is pressed by its label too. */
function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((height) => {
    const all = document.querySelectorAll<HTMLElement>('button, select, input, summary, a, [role=option]');
    return [...all]
      .filter((one) => one.checkVisibility() && !one.matches('p:not(.links) a, td a, li a, .cite, [hidden], option'))
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < height - 0.5)
      .map(({ one, box }) => `${box.height} ${one.outerHTML.slice(0, 120)}`);
  }, least);
}

for (const name of ['options.html', 'welcome.html'])
  test(`${name}: all that is pressed is ${FINGER} pixels high for fingers`, async ({ touched: { context, extension } }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extension.id}/${name}`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await page.locator('button').count()).toBeGreaterThan(2);
    expect(await tooSmall(page, FINGER)).toEqual([]);
    await page.close();
  });

test(`the popup: all that is pressed is ${FINGER} pixels high for fingers, in list, results and card`, async ({
  touched: { context, extension },
  site,
}) => {
  const page = await context.newPage();
  await page.goto(site.page('/targets', NEWS));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.locator('.entries button').first().waitFor();
  expect(await tooSmall(popup, FINGER)).toEqual([]);
  await popup.locator('.search').fill('chip');
  await popup.locator('.results [role=option]').first().waitFor();
  expect(await tooSmall(popup, FINGER)).toEqual([]);
  await popup.locator('.results [role=option]').first().click();
  await popup.getByRole('article').waitFor();
  expect(await tooSmall(popup, FINGER)).toEqual([]);
  await popup.close();
  await page.close();
});

test(`the popup and the settings: all that is pressed is ${POINTER} pixels high for pointers`, async ({
  page,
  site,
  extension,
  browserContext,
}) => {
  await page.goto(site.page('/targets', NEWS));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.locator('.entries button').first().waitFor();
  expect(await tooSmall(popup, POINTER)).toEqual([]);
  await popup.close();
  const options = await browserContext.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.getByRole('radio').first().waitFor();
  expect(await tooSmall(options, POINTER)).toEqual([]);
  await options.close();
});
