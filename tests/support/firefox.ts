import path from 'node:path';

import { test as base } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import type { Browser, KeyInput, Page } from 'puppeteer-core';

import { findBrowser } from './browsers.ts';
import { fingersOn } from './firefox-touch.ts';
import { inBrowserWindow } from './firefox-window.ts';
import type { PageReport } from './placed.ts';
import { NOTHING_READ } from './placed.ts';
import { servedSite } from './site.ts';
import type { Site } from './site.ts';
import type { StoryPage } from './story.ts';
import { cardPointInPage, cardTitleInPage, movesOf, pressesOf, pressPoint } from './story.ts';

/** The add-on's id. */
export const ID = '{5b1f6f0e-6a5c-4c7e-9a39-1d0f3a7c2e84}';
/** Fixed, so that tests know the extension's pages. */
const ORIGIN = 'moz-extension://7d0f4b0e-5c5e-4a33-9f5b-2f6c2f0c9a11';
/** The test build. */
export const PACKAGE = path.resolve(import.meta.dirname, '../../.output/firefox-mv3-test');

/** The test build of the extension, in a Firefox of its own. */
export class Extension {
  readonly #browser: Browser;
  readonly #helper: Page;

  private constructor(browser: Browser, helper: Page) {
    this.#browser = browser;
    this.#helper = helper;
  }

  static async load(browser: Browser, folder = PACKAGE): Promise<Extension> {
    await browser.installExtension(folder);
    return new Extension(browser, await openOwnPage(browser, 'popup.html?tab=-1'));
  }

  /** Runs in the page of Konteks that stays open. */
  inOwnPage<T, A>(work: (told: A) => Promise<T>, told: A): Promise<T> {
    return this.#helper.evaluate(work as never, told);
  }

  /** What Konteks read and placed in the page's top frame; null where it is not there. */
  async report(page: Page): Promise<PageReport | null> {
    return this.#helper.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).findLast((candidate) => candidate.url === url);
      if (tab?.id === undefined) return null;
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
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
    }, page.url());
  }

  /** Waits until Konteks has placed something on the page. */
  async placed(page: Page): Promise<PageReport> {
    await page.bringToFront();
    let last: PageReport | null = null;
    await base.expect.poll(async () => (last = await this.report(page))?.mentions.length ?? -1, { timeout: 20_000 }).toBeGreaterThan(0);
    return last ?? NOTHING_READ;
  }

  /** Underlines ordinary words (tier 3) too, or no longer. */
  async setOrdinaryWords(on: boolean): Promise<void> {
    await this.#helper.evaluate((value) => chrome.storage.local.set({ ordinaryWords: value }), on);
  }

  /** What the reader chose and looked up is forgotten, so that no test meets another's. */
  async forget(): Promise<void> {
    await this.#helper.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
  }

  badge(page: Page): Promise<string> {
    return this.#helper.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).findLast((candidate) => candidate.url === url);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, page.url());
  }

  /** Runs a command of the manifest for the tab in front, by the element of the browser's window that stands for its keys. */
  async command(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    const { commands } = await this.inOwnPage(() => Promise.resolve(chrome.runtime.getManifest()), null);
    const index = Object.keys(commands ?? {}).indexOf(name);
    await inBrowserWindow(
      this.#browser,
      (key) => {
        const keys = document.querySelectorAll<Element & { doCommand: () => void }>('keyset[id^=ext-keyset] key');
        keys[key]?.doCommand();
      },
      index,
    );
  }

  /** A page of Konteks, once its heading is there, or another sign of it. */
  openPage(name: string, sign = 'h1'): Promise<Page> {
    return openOwnPage(this.#browser, name, sign);
  }

  /** The popup's page for a page's tab, in a tab of its own. */
  async openPopup(page: Page): Promise<Page> {
    const tabId = await this.#helper.evaluate(
      async (url) => (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id ?? -1,
      page.url(),
    );
    return openOwnPage(this.#browser, `popup.html?tab=${tabId}`);
  }
}

async function openOwnPage(browser: Browser, name: string, sign = '.search'): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`${ORIGIN}/${name}`).catch(() => undefined); // never settles, though the page loads
  await base.expect.poll(() => page.$(sign).then(Boolean, () => false), { timeout: 15_000 }).toBe(true);
  return page;
}

type LaunchOptions = { readonly proxyPort?: number; readonly home?: string; readonly roomKb?: number; readonly touch?: boolean };

/**
 * A Firefox in Indonesian, at home in `home` where that is told; with `proxyPort` every request but loopback goes through that port of this machine;
 * with `roomKb` there is room for so much in all its stores; with `touch` its screen is touched.
 */
export function launchFirefox({ proxyPort, home, roomKb, touch = false }: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  const proxy = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
  };
  return puppeteer.launch({
    browser: 'firefox',
    ...(executablePath !== undefined && { executablePath }),
    headless: true,
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    args: ['--remote-allow-system-access'], // else extension pages are refused
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: ORIGIN.slice('moz-extension://'.length) }),
      'intl.accept_languages': 'id',
      // A permission that is asked for in a click is given: no driver can answer the browser's question.
      'extensions.webextOptionalPermissionPrompts': false,
      // The event page sleeps after a moment: every test meets its waking.
      'extensions.background.idle.timeout': 1000,
      ...(proxyPort !== undefined && proxy),
      ...(roomKb !== undefined && { 'dom.quotaManager.temporaryStorage.fixedLimit': roomKb }),
      // No mouse, but fingers: what media queries are told.
      ...(touch && { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }),
    },
  });
}

export function storyOn(page: Page, extension: Extension): StoryPage {
  const errors: string[] = [];
  const fingers = fingersOn(page.browser());
  const pointInCard = (name: string) => () => page.evaluate(cardPointInPage, name);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    browser: 'firefox',
    goto: async (url) => void (await page.goto(url)),
    inPage: (work) => page.evaluate(work),
    ...movesOf(page.mouse),
    wheel: (down) => page.mouse.wheel({ deltaY: down }),
    holding: async (what, work) => {
      await (what === 'button' ? page.mouse.down() : page.keyboard.down(what));
      await work();
      await (what === 'button' ? page.mouse.up() : page.keyboard.up(what));
    },
    ...fingers,
    command: (name) => extension.command(page, name),
    ...pressesOf(page.mouse),
    resize: (width, height) => page.setViewport({ width, height }),
    press: (key) => page.keyboard.press(key as KeyInput),
    print: async () => void (await page.pdf()),
    screenshot: () => page.screenshot({ encoding: 'base64' }),
    report: () => extension.report(page),
    placed: () => extension.placed(page),
    inOwnPage: (work, told) => extension.inOwnPage(work, told),
    pressInCard: (name) => pressPoint(pointInCard(name), (x, y) => page.mouse.click(x, y)),
    tapInCard: (name) => pressPoint(pointInCard(name), (x, y) => fingers.touch([[x, y]], 30)),
    cardTitle: () => page.evaluate(cardTitleInPage),
    errors: () => errors,
  };
}

export const test = base.extend<{ tab: Page; story: StoryPage }, { site: Site; firefox: Browser; extension: Extension }>({
  site: [servedSite, { scope: 'worker' }],
  firefox: [
    async ({}, use) => {
      const browser = await launchFirefox();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  extension: [async ({ firefox }, use) => use(await Extension.load(firefox)), { scope: 'worker', timeout: 60_000 }],
  tab: async ({ firefox, extension }, use) => {
    const page = await firefox.newPage();
    await use(page);
    await page.close();
    await extension.forget();
  },
  story: async ({ tab, extension }, use) => use(storyOn(tab, extension)),
});
export const { expect } = test;
