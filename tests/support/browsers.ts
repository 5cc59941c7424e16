import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const PROGRAMS = process.env.ProgramFiles ?? 'C:\\Program Files';

/** Where each system keeps its browsers; a variable of the environment comes first. */
const PLACES: Record<BrowserName, ReadonlyArray<string | undefined>> = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    `${PROGRAMS}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    `${PROGRAMS}\\Mozilla Firefox\\firefox.exe`,
  ],
};

/** A file a browser, which holds the path of the one that we downloaded (see tests/commands/install-browser.ts). */
export const DOWNLOADS = path.resolve(import.meta.dirname, '../../.tools/browsers');

/** Every executable of the browser that this machine may have, the one to prefer first. */
export function installedBrowsers(name: BrowserName, exists: (path: string) => boolean = existsSync): string[] {
  const places = new Set([...PLACES[name], downloadedBrowser(name)].filter((place) => place !== undefined));
  return [...places].filter((place) => exists(place));
}

/** The installed browser's executable, or undefined. */
export function findBrowser(name: BrowserName, exists: (path: string) => boolean = existsSync): string | undefined {
  return installedBrowsers(name, exists)[0];
}

function downloadedBrowser(name: BrowserName): string | undefined {
  const note = path.join(DOWNLOADS, `${name}.path`);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}
