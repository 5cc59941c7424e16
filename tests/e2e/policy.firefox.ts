import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'puppeteer-core';

import { LOOKS } from '../../platform/look.ts';
import { seenIn } from '../faults/in-extension.ts';
import { givePermissions } from '../support/firefox-window.ts';
import { ownPageOf } from '../support/firefox-own-page.ts';
import { Extension, expect, ID, launchFirefox, test } from '../support/firefox.ts';
import { openWindow, PRIVATE_NEWS } from './stories/private.ts';
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

/** Of a part of the settings: the controls that could be used, and what is said of the lock. */
const lockIn = (page: Page, part: string): Promise<{ open: number; all: number; said: boolean }> =>
  page.$eval(part, (control) => {
    const all = [...control.querySelectorAll('input, button')];
    const open = all.filter((one) => !one.matches(':disabled')).length;
    return { open, all: all.length, said: control.textContent.includes('Diatur oleh administrator Anda.') };
  });

test('what an administrator locked cannot be changed in the settings nor by the popup’s switch, in private windows neither, and all say why', async ({
  site,
}) => {
  const home = mkdtempSync(path.join(tmpdir(), 'konteks-home-'));
  writePolicy(home, {
    siteRules: [{ scope: 'host', key: '127.0.0.1', on: false }],
    look: 'solid',
    language: 'id',
    locked: ['look', 'siteRules', 'language'],
  });
  const firefox = await launchFirefox({ home });
  await givePermissions(firefox, ID, { permissions: ['internal:privateBrowsingAllowed'] });
  const extension = await Extension.load(firefox);
  const options = await extension.openPage('options.html');
  for (const [part, controls] of [
    ['#look', LOOKS.length],
    ['#rules', 1],
    ['#first-language', 3],
  ] as const)
    await expect.poll(() => lockIn(options, part)).toEqual({ open: 0, all: controls, said: true });
  expect(await lockIn(options, '#second-language')).toMatchObject({ said: false });

  const url = site.page('/locked', PRIVATE_NEWS);
  for (const incognito of [false, true]) {
    const tabId = await openWindow({ inside: extension }, url, incognito);
    const popup = await ownPageOf(await extension.openPage(`popup.html?tab=${tabId}`, '.site'));
    await popup.click('switch', 'Nonaktif di 127.0.0.1');
    const told = (): Promise<string> => popup.look(() => document.querySelector('[role=alert]')?.textContent ?? '');
    await expect.poll(told).toContain('hal ini diatur oleh administrator Anda');
    expect((await seenIn(extension, tabId)).status).toBe('off-host');
    await popup.close();
  }
  const kept = await extension.inOwnPage(async () => [await chrome.storage.local.get(null), await chrome.storage.session.get(null)], null);
  expect(kept).toEqual([{}, { unfinished: false }]); // nothing was chosen, and nothing is left to do
  await firefox.close();
  rmSync(home, { recursive: true, force: true });
});

test('a file changes nothing that an administrator locked, nor does the welcome page, and both say so; over a preset its own value can be chosen', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'konteks-home-'));
  writePolicy(home, { look: 'solid', mode: 'everywhere', language: 'id', locked: ['look', 'language'] });
  const firefox = await launchFirefox({ home });
  const extension = await Extension.load(firefox);
  const page = await extension.openPage('options.html');
  const options = await ownPageOf(page);
  const file = path.join(home, 'konteks.json');
  writeFileSync(file, '{"konteks":1,"settings":{"look":"dashed","mode":"chosen"}}');
  await (await page.$('input[type=file]'))?.uploadFile(file);
  const listed = (list: string) => (): Promise<string[]> => page.$$eval(list, (items) => items.map(({ textContent }) => textContent));
  await expect.poll(listed('.import > ul li')).toEqual(['tempat Konteks bekerja sendiri']);
  expect(await listed('.import details li')()).toEqual([
    '“cara istilah ditandai” diatur oleh administrator Anda, dan tetap seperti sekarang.',
  ]);
  await options.click('button', 'Terapkan');
  const stored = (): Promise<unknown> => page.evaluate(() => chrome.storage.local.get(['look', 'mode']));
  await expect.poll(stored).toEqual({ mode: 'chosen' });
  await options.click('radio', 'Di semua halaman');
  await expect.poll(stored).toEqual({ mode: 'everywhere' }); // else devices that share settings take it for no choice
  const welcome = await extension.openPage('welcome.html');
  await (await ownPageOf(welcome)).click('button', 'English');
  await expect.poll(() => welcome.$eval('[role=alert]', ({ textContent }) => textContent).catch(() => '')).toContain('administrator');
  await firefox.close();
  rmSync(home, { recursive: true, force: true });
});
