import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Extension, expect, ID, launchFirefox, test } from '../support/firefox.ts';
import { pageOf } from './stories/reading.ts';

/** Where Firefox looks for what an administrator set for an add-on, on Linux. */
function writePolicy(home: string, data: object): void {
  const folder = path.join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${ID}.json`), JSON.stringify({ name: ID, description: 'a school', type: 'storage', data }));
}

test('an administrator’s policy holds: a preset, a lock, and what is not understood harms nothing (in Chromium policies lie outside any profile)', async ({
  site,
}) => {
  const home = mkdtempSync(path.join(tmpdir(), 'konteks-home-'));
  writePolicy(home, {
    siteRules: [{ scope: 'host', key: 'localhost', on: false }, { scope: 'planet' }],
    look: 'solid',
    language: 'en',
    locked: ['look'],
  });
  const firefox = await launchFirefox({ home });
  const extension = await Extension.load(firefox);
  const tab = await firefox.newPage();
  await tab.goto(site.page('/policy', pageOf('<p>Nvidia.</p>')));
  await extension.placed(tab);
  const highlights = () => tab.evaluate(() => [...CSS.highlights.keys()]);
  await expect.poll(highlights).toEqual(['konteks-first-solid', 'konteks-repeat-solid']);

  const popup = await extension.openPopup(tab);
  await expect.poll(() => popup.$eval('.site', ({ textContent }) => textContent)).toBe('On for 127.0.0.1');
  await popup.evaluate(() => chrome.storage.local.set({ look: 'dashed' })); // a reader who knows how
  await new Promise((rest) => setTimeout(rest, 500));
  await expect.poll(highlights).toEqual(['konteks-first-solid', 'konteks-repeat-solid']);

  await tab.goto(site.page('/policy-off', pageOf('<p>Nvidia.</p>')).replace('127.0.0.1', 'localhost'));
  await new Promise((rest) => setTimeout(rest, 1500));
  expect(await extension.report(tab)).toBeNull();
  await firefox.close();
  rmSync(home, { recursive: true, force: true });
});
