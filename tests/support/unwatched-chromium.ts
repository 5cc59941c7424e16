import path from 'node:path';

import { test as base } from '@playwright/test';
import puppeteer, { TargetType } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';

import { findBrowser } from './browsers.ts';
import { servedSite } from './site.ts';
import type { Site } from './site.ts';
import type { StoryPage } from './story.ts';

const PACKAGE = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');

/** Opens Konteks' own page in a Chromium whose web pages no driver watches, and gives how to end it. */
async function launch(): Promise<{ ownPage: Page; close: () => Promise<void> }> {
  const executablePath = findBrowser('chromium');
  const browser = await puppeteer.launch({
    ...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }),
    headless: true,
    enableExtensions: true,
    args: ['--no-sandbox', '--lang=id'],
    targetFilter: (target) => target.type() !== TargetType.PAGE || /^(about:blank|chrome-extension:)/.test(target.url()),
  });
  const id = await browser.installExtension(PACKAGE);
  const ownPage = await browser.newPage();
  await ownPage.goto(`chrome-extension://${id}/popup.html?tab=-1`);
  return { ownPage, close: () => browser.close() };
}

/**
 * A Chromium for what a watched tab never does: hide behind another, be made ready in advance, be kept to come back to. Its tabs are opened
 * and looked at from Konteks' own page.
 */
export const test = base.extend<{ story: Pick<StoryPage, 'inOwnPage'> }, { site: Site; ownPage: Page }>({
  site: [servedSite, { scope: 'worker' }],
  ownPage: [
    async ({}, use) => {
      const { ownPage, close } = await launch();
      await use(ownPage);
      await close();
    },
    { scope: 'worker' },
  ],
  story: async ({ ownPage }, use) => use({ inOwnPage: (work, told) => ownPage.evaluate(work as never, told) }),
});
