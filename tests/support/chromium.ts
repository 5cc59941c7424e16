import path from 'node:path';

import { test as base } from '@playwright/test';
import type { BrowserContext, Page, Worker } from '@playwright/test';

import { fingersOn } from './chromium-touch.ts';
import { launchChromium } from './launch-chromium.ts';
import type { PageReport } from './placed.ts';
import { NOTHING_READ } from './placed.ts';
import { servedSite } from './site.ts';
import type { Site } from './site.ts';
import type { StoryPage } from './story.ts';
import { cardPointInPage, cardTitleInPage, movesOf, pressesOf, pressPoint } from './story.ts';

/** The test build. */
export const PACKAGE = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-test');

/** The test build of the extension, in a Chromium of its own. */
export class Extension {
  readonly context: BrowserContext;
  readonly id: string;
  /** An extension page that stays open: from here tests look into the page's isolated world. */
  readonly helper: Page;
  readonly inOwnPage: StoryPage['inOwnPage'] = (work, told) => this.helper.evaluate(work as never, told);

  private constructor(context: BrowserContext, id: string, helper: Page) {
    this.context = context;
    this.id = id;
    this.helper = helper;
  }

  /** `folder` gives the extension its id: a copy in another folder is another extension, one in the same folder an update. */
  static async load(context: BrowserContext, folder = PACKAGE): Promise<Extension> {
    const session = await context.browser()?.newBrowserCDPSession();
    const answer = await session?.send('Extensions.loadUnpacked' as never, { path: folder } as never);
    return Extension.open(context, (answer as unknown as { id: string }).id);
  }

  /** One that is loaded, or about to be. */
  static async open(context: BrowserContext, id: string): Promise<Extension> {
    const helper = await context.newPage();
    const address = `chrome-extension://${id}/popup.html?tab=-1`;
    await base.expect
      .poll(
        () =>
          helper.goto(address).then(
            () => true,
            () => false,
          ),
        { timeout: 15_000 },
      )
      .toBe(true);
    return new Extension(context, id, helper);
  }

  async remove(): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.uninstall' as never, { id: this.id } as never);
  }

  async tabId(page: Page): Promise<number> {
    const url = page.url();
    return this.helper.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({});
      // Of the browser's own pages no extension is told the address.
      return (tabs.findLast((tab) => tab.url === address) ?? tabs.findLast((tab) => tab.url === undefined))?.id ?? -1;
    }, url);
  }

  /** What Konteks read and placed in the page's top frame; null where it is not there. */
  async report(page: Page): Promise<PageReport | null> {
    const tabId = await this.tabId(page);
    return this.helper.evaluate(async (tab) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        // Runs in the page's isolated world, so it can use nothing from here.
        func: async () => {
          const world = globalThis as {
            __konteks?: { idle(): Promise<void>; mentions(): unknown; blocks(): unknown };
            __konteksCaught?: readonly string[];
          };
          const copy = world.__konteks;
          if (copy === undefined) return null;
          await copy.idle();
          return { mentions: copy.mentions(), blocks: copy.blocks(), caught: world.__konteksCaught ?? [] };
        },
      });
      return (frame?.result ?? null) as PageReport | null;
    }, tabId);
  }

  /** Waits until Konteks has placed something on the page. */
  async placed(page: Page): Promise<PageReport> {
    await page.bringToFront();
    let last: PageReport | null = null;
    await base.expect.poll(async () => (last = await this.report(page))?.mentions.length ?? -1, { timeout: 15_000 }).toBeGreaterThan(0);
    return last ?? NOTHING_READ;
  }

  /** The popup's page for a tab, in a tab of its own. */
  async openPopup(page: Page): Promise<Page> {
    const tabId = await this.tabId(page);
    const popup = await this.context.newPage();
    await popup.goto(`chrome-extension://${this.id}/popup.html?tab=${tabId}`);
    return popup;
  }

  /** Clicks the extension's button in the toolbar over a page. */
  async clickToolbarButton(page: Page): Promise<void> {
    await page.bringToFront();
    const session = await this.context.browser()?.newBrowserCDPSession();
    const told = await session?.send('Target.getTargets', { filter: [{}] as never });
    const tab = told?.targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
    await session?.send('Extensions.triggerAction' as never, { id: this.id, targetId: tab?.targetId } as never);
  }

  /** Underlines ordinary words (tier 3) too, or no longer. */
  async setOrdinaryWords(on: boolean): Promise<void> {
    await this.helper.evaluate((value) => chrome.storage.local.set({ ordinaryWords: value }), on);
  }

  /** What the reader chose and looked up is forgotten, so that no test meets another's. */
  async forget(): Promise<void> {
    await this.helper.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
  }

  badge(page: Page): Promise<string> {
    return this.tabId(page).then((tabId) => this.helper.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId));
  }

  /** The service worker, awake. */
  async wokenWorker(): Promise<Worker> {
    await this.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'tabState', body: { tabId: -1 } }).catch(() => null));
    return this.context.serviceWorkers().find((one) => one.url().includes(this.id)) ?? this.context.waitForEvent('serviceworker');
  }

  /** Runs the listeners of a command of the manifest for a page's tab: no driver reaches the browser's own keys. */
  async command(page: Page, name: string): Promise<void> {
    const tabId = await this.tabId(page);
    await (
      await this.wokenWorker()
    ).evaluate(
      async ([command, id]) => {
        const event = chrome.commands.onCommand as unknown as { dispatch: (command: string, tab: chrome.tabs.Tab) => void };
        event.dispatch(command, await chrome.tabs.get(id));
      },
      [name, tabId] as const,
    );
  }

  /** Stops the service worker, as the browser does after 30 idle seconds. */
  async stopWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.helper);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }
}

export function storyOn(page: Page, extension: Extension): StoryPage {
  const errors: string[] = [];
  const fingers = fingersOn(page);
  const pointInCard = (name: string) => () => page.evaluate(cardPointInPage, name);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    browser: 'chromium',
    goto: async (url) => void (await page.goto(url)),
    inPage: (work) => page.evaluate(work),
    ...movesOf(page.mouse),
    wheel: (down) => page.mouse.wheel(0, down),
    holding: async (what, work) => {
      await (what === 'button' ? page.mouse.down() : page.keyboard.down(what));
      await work();
      await (what === 'button' ? page.mouse.up() : page.keyboard.up(what));
    },
    ...fingers,
    command: (name) => extension.command(page, name),
    ...pressesOf(page.mouse),
    resize: (width, height) => page.setViewportSize({ width, height }),
    press: (key) => page.keyboard.press(key),
    print: async () => void (await page.pdf()),
    screenshot: async () => (await page.screenshot()).toString('base64'),
    report: () => extension.report(page),
    placed: () => extension.placed(page),
    inOwnPage: extension.inOwnPage,
    pressInCard: (name) => pressPoint(pointInCard(name), (x, y) => page.mouse.click(x, y)),
    tapInCard: (name) => pressPoint(pointInCard(name), (x, y) => fingers.touch([[x, y]], 30)),
    cardTitle: () => page.evaluate(cardTitleInPage),
    errors: () => errors,
  };
}

export const test = base.extend<{ page: Page; story: StoryPage }, { site: Site; browserContext: BrowserContext; extension: Extension }>({
  site: [servedSite, { scope: 'worker' }],
  browserContext: [
    async ({}, use) => {
      const context = await launchChromium();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  extension: [async ({ browserContext }, use) => use(await Extension.load(browserContext)), { scope: 'worker' }],
  page: async ({ browserContext, extension }, use) => {
    const page = await browserContext.newPage();
    await use(page);
    await page.close();
    await extension.forget();
  },
  story: async ({ page, extension }, use) => use(storyOn(page, extension)),
});
export const { expect } = test;
