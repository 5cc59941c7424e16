import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import { expect, Extension, launchChromium, test as base } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

/*
 * Readers may keep an extension from their sites until they click it: Chromium then tells it no tab's address, and puts none of its scripts into
 * pages.
 */

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

type HostAccess = 'ON_CLICK' | 'ON_ALL_SITES';
type Developer = {
  developerPrivate: { updateExtensionConfiguration: (change: { extensionId: string; hostAccess: HostAccess }) => Promise<void> };
};

class Withheld {
  readonly extension: Extension;
  readonly #context: BrowserContext;
  readonly #settings: Page;

  private constructor(context: BrowserContext, extension: Extension, settings: Page) {
    this.#context = context;
    this.extension = extension;
    this.#settings = settings;
  }

  static async launch(): Promise<Withheld> {
    const context = await launchChromium();
    const extension = await Extension.load(context);
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    const withheld = new Withheld(context, extension, settings);
    await withheld.setAccess('ON_CLICK');
    return withheld;
  }

  async setAccess(hostAccess: HostAccess): Promise<void> {
    await this.#settings.evaluate((change) => (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration(change), {
      extensionId: this.extension.id,
      hostAccess,
    });
  }

  async open(url: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(url);
    return page;
  }

  /** Clicks the toolbar's button over a page, and gives how to run something in the popup that opens. */
  async click(page: Page): Promise<void> {
    const session = (await this.#context.browser()?.newBrowserCDPSession()) as CDPSession;
    const told = await session.send('Target.getTargets', { filter: [{}] as never });
    const tab = told.targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
    await session.send('Extensions.triggerAction' as never, { id: this.extension.id, targetId: tab?.targetId } as never);
    await expect.poll(() => this.popupText()).toContain('Konteks');
  }

  popupText(): Promise<string> {
    return this.extension.helper.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? '');
  }

  async pressInPopup(label: string): Promise<void> {
    await this.extension.helper.evaluate((name) => {
      const buttons = chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelectorAll('button') ?? [];
      [...buttons].find(({ textContent }) => textContent === name)?.click();
    }, label);
  }

  tabsAllowed(): Promise<boolean> {
    return this.extension.helper.evaluate(() => chrome.permissions.contains({ origins: ['<all_urls>'] }));
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

const test = base.extend<{ withheld: Withheld }>({
  withheld: async ({}, use) => {
    const withheld = await Withheld.launch();
    await use(withheld);
    await withheld.leave();
  },
});

const underlined = (page: Page) => (): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

test('where access is withheld nothing is done until the reader clicks; the popup says so, and annotates this tab alone', async ({
  withheld,
  site,
}) => {
  const page = await withheld.open(site.page('/withheld', NEWS));
  const other = await withheld.open(site.page('/withheld-too', NEWS));
  await page.bringToFront();
  await page.waitForTimeout(800);
  expect(await withheld.tabsAllowed()).toBe(false);
  expect([await underlined(page)(), await underlined(other)()]).toEqual([0, 0]);
  await withheld.click(page);
  await expect.poll(() => withheld.popupText()).toContain('Konteks tidak punya izin untuk situs ini.');
  await withheld.pressInPopup('Sekali ini saja, di tab ini');
  await expect.poll(underlined(page)).toBe(2);
  await expect.poll(() => withheld.extension.badge(page)).toBe('2');
  // Underlined for eyes too: no script was registered here that could bring the looks.
  expect(await page.evaluate(() => getComputedStyle(document.body, '::highlight(konteks-first)').textDecorationStyle)).toBe('dotted');
  const box = await page.evaluate(() => {
    const range = new Range();
    const text = document.evaluate('//text()[contains(., "Nvidia")]', document).iterateNext();
    if (text !== null) range.selectNode(text);
    return range.getBoundingClientRect().toJSON() as { x: number; y: number };
  });
  await page.mouse.move(box.x + 8, box.y + 6);
  await page.mouse.move(box.x + 10, box.y + 8);
  await expect(page.locator('konteks-card h2')).toHaveText('Nvidia');
  expect(await underlined(other)()).toBe(0);
});

test('access to a site is asked for first thing in the click, and once it is granted open pages are annotated without a reload', async ({
  withheld,
  site,
}) => {
  const page = await withheld.open(site.page('/granted', NEWS));
  await withheld.click(page);
  await expect.poll(() => withheld.popupText()).toContain('Izinkan di situs ini');
  const asked = await withheld.extension.helper.evaluate(() => {
    const popup = chrome.extension.getViews({ type: 'popup' })[0] as Window & { chrome: typeof chrome; browser?: typeof chrome };
    const seen: unknown[] = [];
    const request = (wanted: unknown): Promise<boolean> => {
      seen.push(wanted);
      return Promise.resolve(false);
    };
    for (const api of [popup.chrome, popup.browser]) if (api !== undefined) Object.assign(api.permissions, { request });
    [...popup.document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Izinkan di situs ini')?.click();
    return seen; // in the click itself: a moment later the browser would ask nothing
  });
  expect(asked).toEqual([{ origins: ['*://127.0.0.1/*'] }]);
  expect(await underlined(page)()).toBe(0);
  await withheld.setAccess('ON_ALL_SITES'); // as if the reader had said yes
  await expect.poll(underlined(page)).toBe(2);
  await expect.poll(() => withheld.extension.badge(page)).toBe('2');
});

test('access that is taken away under a page takes highlights and badge with it, and gives them back when it comes back', async ({
  withheld,
  site,
}) => {
  await withheld.setAccess('ON_ALL_SITES');
  const page = await withheld.open(site.page('/revoked', NEWS));
  await withheld.extension.placed(page);
  const id = await withheld.extension.tabId(page);
  const badge = (): Promise<string> => withheld.extension.helper.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
  await expect.poll(badge).toBe('2');
  await withheld.setAccess('ON_CLICK');
  await expect.poll(underlined(page)).toBe(0);
  await expect.poll(badge).toBe('');
  await page.evaluate(() => document.querySelector('article')?.append('TSMC juga.'));
  await page.waitForTimeout(800);
  expect(await underlined(page)()).toBe(0);
  expect(await badge()).toBe('');
  await withheld.setAccess('ON_ALL_SITES');
  await expect.poll(underlined(page)).toBe(3);
  await expect.poll(badge).toBe('3');
});
