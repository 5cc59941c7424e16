import type { BrowserContext, Page } from '@playwright/test';

import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';

/** Long lists above what links lead to. */
const RULES = Array.from({ length: 60 }, (_, i) => ({ scope: 'domain', key: `situs${i}.example`, on: false }));
const HIDDEN = Array.from({ length: 60 }, (_, i) => ({ id: 'nvidia', site: `situs${i}.example`, until: null }));

type World = { release?: () => void };

/** The settings at a link, where the storage tells nothing before it is released. */
async function openSlowly(browserContext: BrowserContext, { id }: Extension, hash: string, height = 720): Promise<Page> {
  const page = await browserContext.newPage();
  await page.setViewportSize({ width: 1100, height });
  await page.addInitScript(() => {
    const released = new Promise<void>((done) => Object.assign(globalThis, { release: done }));
    for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser]) {
      if (api === undefined) continue;
      const get = api.storage.local.get.bind(api.storage.local) as (keys: unknown) => Promise<unknown>;
      const late = (keys: unknown): Promise<unknown> =>
        /switchedOffSites|hiddenEntries/.test(JSON.stringify(keys ?? null)) ? released.then(() => get(keys)) : get(keys);
      Object.assign(api.storage.local, { get: late });
    }
  });
  await page.goto(`chrome-extension://${id}/options.html${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const release = (page: Page): Promise<void> => page.evaluate(() => (globalThis as World).release?.());
const lastHidden = (page: Page) => page.locator('#hidden-entries').getByText('situs59.example');
const topOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => Math.round(document.querySelector(wanted)?.getBoundingClientRect().top ?? Number.NaN), selector);

test.beforeEach(({ extension }) =>
  extension.inOwnPage(
    ([value, hiddenEntries]) => chrome.storage.local.set({ language: 'id', switchedOffSites: { version: 2, value }, hiddenEntries }),
    [RULES, HIDDEN] as const,
  ),
);
test.afterEach(({ extension }) => extension.helper.evaluate(() => chrome.storage.local.clear()));

for (const height of [720, 2600])
  for (const target of ['#rules', '#printed', '#second-language', '#hidden', '#backup', '#about-konteks'])
    test(`the link ${target} leads to the same place whether what stands above it comes soon or late, in a window ${height} pixels high`, async ({
      browserContext,
      extension,
    }) => {
      const soon = await browserContext.newPage();
      await soon.setViewportSize({ width: 1100, height });
      await soon.goto(`chrome-extension://${extension.id}/options.html`);
      await expect(lastHidden(soon)).toBeAttached();
      await soon.evaluate((hash) => location.replace(hash), target);
      const wanted = await topOf(soon, target);
      await soon.close();
      const late = await openSlowly(browserContext, extension, target, height);
      await expect.poll(() => topOf(late, target)).toBeLessThan(height);
      await expect(lastHidden(late)).not.toBeAttached();
      await release(late);
      await expect(lastHidden(late)).toBeAttached();
      await expect.poll(() => topOf(late, target)).toBe(wanted);
      await late.close();
    });

test('who has scrolled meanwhile stays where they are', async ({ browserContext, extension }) => {
  const page = await openSlowly(browserContext, extension, '#about-konteks');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, -5000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await release(page);
  await expect(lastHidden(page)).toBeAttached();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.close();
});
