import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'puppeteer-core';

import { ownPageOf } from '../support/firefox-own-page.ts';
import { inBrowserWindow } from '../support/firefox-window.ts';
import { expect, test as base } from '../support/firefox.ts';
import type { OptionsPage } from './stories/options.ts';
import { tellOptionsStories } from './stories/options.ts';

type Services = {
  prefs: {
    setStringPref(name: string, value: string): void;
    setIntPref(name: string, value: number): void;
    setBoolPref(name: string, value: boolean): void;
  };
};

/** Has the browser keep downloads in a folder. */
const keepDownloadsIn = (page: Page, folder: string): Promise<void> =>
  inBrowserWindow(
    page.browser(),
    (where) => {
      const { prefs } = (globalThis as unknown as { Services: Services }).Services;
      prefs.setIntPref('browser.download.folderList', 2);
      prefs.setStringPref('browser.download.dir', where);
      prefs.setBoolPref('browser.download.alwaysOpenPanel', false); // it would take the keys
    },
    folder,
  );

async function optionsOn(page: Page, folder: string): Promise<OptionsPage> {
  return {
    ...(await ownPageOf(page)),
    chooseFile: async (name, content) => {
      const file = path.join(mkdtempSync(path.join(folder, 'chosen-')), name);
      writeFileSync(file, content);
      const input = await page.$('input[type=file]');
      await input?.uploadFile(file);
    },
    download: async (work) => {
      const kept = mkdtempSync(path.join(folder, 'kept-'));
      await keepDownloadsIn(page, kept);
      await work();
      const whole = (): string | undefined => readdirSync(kept).find((name) => readFileSync(path.join(kept, name)).length > 0);
      await expect.poll(whole).toMatch(/\.json$/);
      const name = whole() ?? '';
      return { name, content: readFileSync(path.join(kept, name), 'utf8') };
    },
  };
}

const test = base.extend<{ openOptions: () => Promise<OptionsPage> }>({
  openOptions: async ({ extension }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'konteks-options-'));
    const opened: OptionsPage[] = [];
    await use(async () => {
      const options = await optionsOn(await extension.openPage('options.html'), folder);
      opened.push(options);
      return options;
    });
    for (const options of opened) await options.close();
    rmSync(folder, { recursive: true });
  },
});

tellOptionsStories(test);
