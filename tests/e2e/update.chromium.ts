import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Extension, expect, PACKAGE, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { linesOf } from '../support/placed.ts';
import { pageOf } from './stories/reading.ts';

/*
 * An update under open pages: the package's folder gets another version, and is loaded again under the same id, as the browser does when a
 * downloaded update is put in place: the old worker ends, the old copies in pages are cut off, `onInstalled` says “update”.
 */
test('an update under an open page: the old copy falls silent, the new one takes over without a reload, and nobody hears of it', async ({
  site,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'konteks-'));
  cpSync(PACKAGE, folder, { recursive: true });
  const context = await launchChromium();
  const before = await Extension.load(context, folder);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.page('/update', pageOf('<p><b id="m">Nvidia</b> satu.</p><p id="x">Huawei dua.</p>')));
  await before.placed(page);
  const html = await page.evaluate(() => document.documentElement.outerHTML);

  const manifest = path.join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version":\s*"[\d.]+"/, '"version": "9.9.9"'));
  const after = await Extension.load(context, folder);
  expect(after.id).toBe(before.id);
  expect(await after.helper.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');

  expect(linesOf((await after.placed(page)).mentions)).toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
  await page.evaluate(() => document.getElementById('x')?.replaceChildren('TSMC tiga.'));
  await expect.poll(async () => linesOf((await after.report(page))?.mentions ?? [])).toEqual(['Nvidia → nvidia', 'TSMC → tsmc']);
  // What the old copy does when it finds itself cut off takes nothing of the new one away.
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => [name, size]))).toEqual([
    ['konteks-first', 2],
    ['konteks-repeat', 0],
  ]);
  await page.locator('#m').hover();
  await expect(page.locator('konteks-card h2')).toHaveText('Nvidia');
  await expect(page.locator('konteks-card')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('konteks-card')).toHaveCount(0);
  expect((await page.evaluate(() => document.documentElement.outerHTML)).replace('TSMC tiga', 'Huawei dua')).toBe(html);
  expect(errors).toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true });
});
