import type { BrowserContext, Page } from '@playwright/test';

import type { CardLanguage } from '../../glossary/entry.ts';
import { SAMPLE } from '../support/articles.ts';
import { Extension } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { Site } from '../support/site.ts';
import { shippedFonts } from './shipped-fonts.ts';

/** How a picture is taken. */
export type Look = { readonly theme: 'light' | 'dark'; readonly language: CardLanguage; readonly width: 'wide' | 'narrow' };

/** Sizes of the window in CSS pixels: a small laptop's, and a phone's. */
const SIZES = { wide: { width: 1100, height: 780 }, narrow: { width: 360, height: 740 } } as const;

/** A newspaper that there is not. */
const HOST = 'www.harian.example';

/** A browser with Konteks and a site to read, for scenes to play on. */
export class Stage {
  readonly extension: Extension;
  readonly context: BrowserContext;
  readonly #site: Site;
  #opened: Page[] = [];

  private constructor(context: BrowserContext, extension: Extension, site: Site) {
    this.context = context;
    this.extension = extension;
    this.#site = site;
  }

  static async build(): Promise<Stage> {
    const context = await launchChromium({ env: shippedFonts(), hosts: [HOST] });
    return new Stage(context, await Extension.load(context), await Site.start());
  }

  /** The sample article, read. */
  async openArticle(look: Look): Promise<Page> {
    const page = await this.#open(this.#site.page('/artikel', SAMPLE).replace('127.0.0.1', HOST), look);
    await this.extension.placed(page);
    return page;
  }

  /** A page that has nothing to explain. */
  async openOther(look: Look): Promise<Page> {
    return this.#open(
      this.#site.page('/resep', '<title>Resep</title><p>Iris bawang, lalu tumis sampai harum.').replace('127.0.0.1', HOST),
      look,
    );
  }

  /** A page of ours, such as `options.html#sites`. */
  async openOwn(address: string, look: Look): Promise<Page> {
    return this.#open(`chrome-extension://${this.extension.id}/${address}`, look);
  }

  /** The popup for the tab that shows `page`. */
  async openPopup(page: Page, look: Look): Promise<Page> {
    const popup = await this.openOwn(`popup.html?tab=${await this.extension.tabId(page)}`, look);
    await popup.setViewportSize({ width: look.width === 'wide' ? 400 : 360, height: 600 });
    return popup;
  }

  /** Sets what a reader could have chosen; what is not named is as it comes. */
  async choose(look: Look, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const wanted = { language: look.language, ...settings };
    await this.extension.helper.evaluate(async (values) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(values);
    }, wanted);
  }

  /** Closes what the scene opened. */
  async clear(): Promise<void> {
    await Promise.all(this.#opened.map((page) => page.close()));
    this.#opened = [];
  }

  async end(): Promise<void> {
    await this.context.close();
    this.#site.stop();
  }

  async #open(url: string, { theme, width }: Look): Promise<Page> {
    const page = await this.context.newPage();
    this.#opened.push(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize(SIZES[width]);
    await page.goto(url);
    return page;
  }
}
