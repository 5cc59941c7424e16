import { spawnSync } from 'node:child_process';
import path from 'node:path';

import type { Page } from 'playwright';

import { serveFiles } from '../support/serve-files.ts';
import { openBrowser, placedMentions } from './extension-browser.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { ensureBrowser } from './install-browser.ts';
import { mentionsTable } from './mentions-table.ts';
import { pageToOpen } from './page-to-open.ts';
import { ROOT, toolScript } from './tool.ts';

const USAGE = `usage: npm start [-- URL|FILE]
Builds Konteks and opens it in Chromium on a page: an address, a file, or else the sample that comes with Konteks.
With no display it prints the mentions that were found and saves a screenshot instead.`;
const SAMPLE = path.join(ROOT, 'assets/sample/article.html');
const SCREENSHOT = path.join(ROOT, '.output/start/page.png');
const LOAD_LIMIT_MS = 45_000;

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.length > 1) {
    console.log(USAGE);
    return words.includes('--help') ? 0 : 2;
  }
  // npm runs us in the project's folder and tells where the reader was.
  const wanted = pageToOpen(words[0] ?? SAMPLE, { folder: process.env.INIT_CWD ?? process.cwd() });
  const chromium = await ensureBrowser('chromium');
  const headless = !hasDisplay();
  const folder = build(headless);
  const server = wanted.kind === 'file' ? await serveFiles(wanted.folder) : undefined;
  const url = wanted.kind === 'file' ? `${server?.origin}/${encodeURIComponent(wanted.name)}` : wanted.url;
  const browser = await openBrowser({ path: chromium, folder, headless });
  const ended = endOf(browser);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await open(page, url);
    if (headless) return await report(browser, page);
    await page.bringToFront(); // before our welcome page
    console.log(`Konteks is open on ${url}\nClose the browser or press Ctrl+C to end.`);
    await ended;
    return 0;
  } finally {
    await browser.context.close();
    server?.stop();
  }
}

/** Whether a window can be shown. KONTEKS_HEADLESS=1 says no where one could. */
function hasDisplay(): boolean {
  if (process.env.KONTEKS_HEADLESS === '1') return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Gives the built extension's folder: as it ships, or one that tells what it found. */
function build(telling: boolean): string {
  console.error('konteks: building');
  const words = telling ? ['--mode', 'report'] : [];
  const built = spawnSync(process.execPath, [toolScript('wxt'), 'build', ...words], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`Konteks cannot be built:\n${built.stdout}${built.stderr}`);
  return path.join(ROOT, telling ? '.output/chrome-mv3-report' : '.output/chrome-mv3');
}

/** Settles when the reader closes the browser or ends us. */
function endOf({ context }: ExtensionBrowser): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void context.close());
  });
}

async function open(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { timeout: LOAD_LIMIT_MS, waitUntil: 'domcontentloaded' }).catch((error: unknown) => {
    throw new Error(`${url} cannot be opened: ${reasonOf(error)}`);
  });
  if (response && !response.ok())
    throw new Error(`${url} cannot be opened: the server answers ${response.status()} ${response.statusText()}`);
}

/** Playwright's message without its call log and colours. */
function reasonOf(error: unknown): string {
  const [line = 'it failed'] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^page\.goto: /, '').replace(/ at http\S+$/, '');
}

async function report(browser: ExtensionBrowser, page: Page): Promise<number> {
  const mentions = await placedMentions(browser, page);
  console.log(`${await page.title()}\n${page.url()}\n`);
  if (mentions === undefined) console.log('no mentions: Konteks saw no prose on this page that would be worth annotating');
  else if (mentions.length === 0) console.log('no mentions: the page was read, and nothing on it is in the glossary');
  else console.log(mentionsTable(mentions));
  await page.screenshot({ path: SCREENSHOT });
  console.log(`\nscreenshot: ${path.relative(process.env.INIT_CWD ?? process.cwd(), SCREENSHOT)}`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
