import type { BrowserContext, Page } from 'playwright';

import { launchChromium } from '../../support/launch-chromium.ts';
import { WATCH_FILE } from './watch.ts';

/** A page that was not read by then is not one that Konteks comes to. */
const PATIENCE_MS = 30_000;

/** A copy of Konteks in a browser, told from one of its own pages when to work: otherwise it stays out of the pages. */
export class MeasuredExtension {
  /** An extension page that stays open. */
  readonly #helper: Page;

  private constructor(helper: Page) {
    this.#helper = helper;
  }

  /** Loads the package in `folder`, and takes its probe out of the pages. */
  static async load(context: BrowserContext, folder: string): Promise<MeasuredExtension> {
    const session = await context.browser()?.newBrowserCDPSession();
    const answer = await session?.send('Extensions.loadUnpacked' as never, { path: folder } as never);
    await session?.detach();
    const { id } = answer as unknown as { id: string };
    const helper = await context.newPage();
    await helper.goto(`chrome-extension://${id}/popup.html?tab=-1`);
    const extension = new MeasuredExtension(helper);
    await extension.#unregisterProbe();
    return extension;
  }

  /** Puts the watcher into a tab; then `start` makes Konteks come to the page, and `read` resolves once it has read and placed. */
  async prepare(page: Page): Promise<{ start: () => Promise<void>; read: () => Promise<void> }> {
    const tabId = await this.#tabId(page);
    await this.#run(tabId, WATCH_FILE);
    return { start: () => this.#run(tabId, 'probe.js'), read: () => this.#wasRead(page) };
  }

  /** How many mentions are placed in a tab; undefined where Konteks is not there. */
  async mentionCount(page: Page): Promise<number | undefined> {
    return this.#helper.evaluate(
      async (tab) => {
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId: tab },
          func: () => (globalThis as { __konteks?: { mentions(): unknown[] } }).__konteks?.mentions().length ?? -1,
        });
        return frame?.result === -1 ? undefined : frame?.result;
      },
      await this.#tabId(page),
    );
  }

  /** Switches Konteks on or off, as the reader may; on, the probe runs in every page that loads, and the watcher before it. */
  async switchSite(on: boolean): Promise<void> {
    await this.#helper.evaluate(
      async ({ isOn, file }) => {
        await chrome.runtime.sendMessage({ type: 'setOff', body: { off: !isOn } });
        await chrome.scripting.unregisterContentScripts({ ids: ['watch'] }).catch(() => undefined);
        if (isOn)
          await chrome.scripting.registerContentScripts([
            { id: 'watch', js: [file], matches: ['<all_urls>'], runAt: 'document_start' as const },
          ]);
      },
      { isOn: on, file: WATCH_FILE },
    );
  }

  /** Asks the background something, so that it is awake. */
  async wake(): Promise<void> {
    await this.#helper.evaluate(
      async () => void (await chrome.runtime.sendMessage({ type: 'tabState', body: { tabId: (await chrome.tabs.getCurrent())?.id } })),
    );
  }

  /** Opens the popup’s page beside the helper; in ms by the clock, from the start of its navigation until something is seen. */
  async firstPaintOfPopup(): Promise<number> {
    const popup = await this.#helper.context().newPage();
    await popup.goto(this.#helper.url());
    const painted = await popup.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const told = (list: PerformanceObserverEntryList): void => {
            const [entry] = list.getEntriesByName('first-contentful-paint');
            if (entry !== undefined) resolve(entry.startTime);
          };
          new PerformanceObserver(told).observe({ type: 'paint', buffered: true });
        }),
    );
    await popup.close();
    return painted;
  }

  /** Stops all service workers, as the browser does after 30 idle seconds. */
  async stopWorkers(): Promise<void> {
    const session = await this.#helper.context().newCDPSession(this.#helper);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Resolves once Konteks has read and placed on the page, which the watcher sees. */
  async #wasRead(page: Page): Promise<void> {
    const reading = this.#helper.evaluate(
      async ({ tab, limit }) => {
        const func = (): Promise<void> | undefined => (globalThis as { __benchRead?: Promise<void> }).__benchRead;
        const late = new Promise<string>((resolve) => setTimeout(() => resolve('late'), limit));
        return Promise.race([late, chrome.scripting.executeScript({ target: { tabId: tab }, func }).then(() => 'read')]);
      },
      { tab: await this.#tabId(page), limit: PATIENCE_MS },
    );
    if ((await reading) === 'late') throw new Error(`Konteks did not read ${page.url()} within ${PATIENCE_MS / 1000} s`);
  }

  async #tabId(page: Page): Promise<number> {
    const url = page.url();
    return this.#helper.evaluate(async (address) => (await chrome.tabs.query({})).findLast((tab) => tab.url === address)?.id ?? -1, url);
  }

  /** Runs a file of the package in a tab, as the background runs the probe in tabs that were open before Konteks came. */
  async #run(tabId: number, file: string): Promise<void> {
    await this.#helper.evaluate(
      async ({ tab, name }) => void (await chrome.scripting.executeScript({ target: { tabId: tab }, files: [`/${name}`] })),
      { tab: tabId, name: file },
    );
  }

  /** Leaves the looks of highlights, which are part of a page's first style, and takes the probe away: it is started by hand. */
  async #unregisterProbe(): Promise<void> {
    await this.#helper.evaluate(async () => {
      const ids = ['probe'];
      for (let tries = 0; (await chrome.scripting.getRegisteredContentScripts({ ids })).length === 0; tries += 1) {
        if (tries > 50) throw new Error('the probe was never registered');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await chrome.scripting.unregisterContentScripts({ ids });
      await chrome.scripting.registerContentScripts([{ id: 'looks', css: ['highlight.css'], matches: ['<all_urls>'] }]);
    });
  }
}

/** A browser with copies of Konteks in it, in the order of their folders. */
export async function openBrowser(folders: readonly string[]): Promise<{ context: BrowserContext; extensions: MeasuredExtension[] }> {
  const context = await launchChromium();
  const extensions: MeasuredExtension[] = [];
  for (const folder of folders) extensions.push(await MeasuredExtension.load(context, folder));
  return { context, extensions };
}
