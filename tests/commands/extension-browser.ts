import { chromium } from 'playwright';
import type { BrowserContext, Page } from 'playwright';

import type { PlacedName } from './mentions-table.ts';

/** Chromium with our extension in it. */
export type ExtensionBrowser = { readonly context: BrowserContext; readonly extension: string };

/** Opens Chromium with a profile of its own, and loads the extension in `folder`. */
export async function openBrowser({
  path,
  folder,
  headless,
}: {
  path: string;
  folder: string;
  headless: boolean;
}): Promise<ExtensionBrowser> {
  const context = await launch(path, headless);
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gives no way to load an extension');
  // Not among Playwright's types; Google Chrome from 137 on takes no extension from its command line.
  const { id } = (await session.send('Extensions.loadUnpacked' as never, { path: folder } as never)) as { id: string };
  await session.detach();
  return { context, extension: id };
}

/** With Chromium's sandbox where it works: it is off for root, and some systems forbid it to programs that they did not install. */
async function launch(executablePath: string, headless: boolean): Promise<BrowserContext> {
  const options = {
    executablePath,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    args: ['--enable-unsafe-extension-debugging'],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    handleSIGINT: false, // ours: an orderly end
    handleSIGTERM: false,
  };
  try {
    return await chromium.launchPersistentContext('', { ...options, chromiumSandbox: process.getuid?.() !== 0 });
  } catch (error) {
    if (!(error instanceof Error) || !/sandbox/i.test(error.message)) throw error;
    console.error('konteks: this system lets Chromium have no sandbox: going on without it');
    return chromium.launchPersistentContext('', { ...options, chromiumSandbox: false });
  }
}

/** How long Konteks has to notice a page and to read it. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 250;

/**
 * The mentions that Konteks has placed on the page, in all its frames, once it is idle; undefined where it did not come to the page at all.
 * Asked from a page of the extension, which may look into the world where its own page code runs.
 */
export async function placedMentions({ context, extension }: ExtensionBrowser, page: Page): Promise<PlacedName[] | undefined> {
  const asker = await context.newPage();
  await asker.goto(`chrome-extension://${extension}/popup.html`);
  await page.bringToFront(); // a page in the background is neither read nor painted
  const until = Date.now() + PATIENCE_MS;
  let found = await asker.evaluate(askFrames, page.url());
  while (found === null && Date.now() < until) {
    await page.waitForTimeout(PAUSE_MS);
    found = await asker.evaluate(askFrames, page.url());
  }
  await asker.close();
  return found ?? undefined;
}

/** Runs in the extension's page: asks every frame of the tab at `url`. */
async function askFrames(url: string): Promise<PlacedName[] | null> {
  const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
  if (tab?.id === undefined) return null;
  const frames = await chrome.scripting
    .executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: async (): Promise<PlacedName[] | null> => {
        const ours = (globalThis as { __konteks?: { idle(): Promise<void>; mentions(): PlacedName[] } }).__konteks;
        await ours?.idle();
        return ours?.mentions() ?? null;
      },
    })
    .catch(() => []); // the page is just being replaced, or the browser's own
  const answers = frames.map(({ result }) => result).filter((result) => Array.isArray(result));
  return answers.length === 0 ? null : answers.flat();
}
