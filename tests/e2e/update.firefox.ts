import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Extension, expect, launchFirefox, PACKAGE, test } from '../support/firefox.ts';
import { linesOf } from '../support/placed.ts';
import { pageOf } from './stories/reading.ts';

/** A temporary add-on of the same id takes the place of the one that is there, as an update does. */
test('an update under an open page: the old copy falls silent, and the new one takes over without a reload', async ({ site }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'konteks-'));
  cpSync(PACKAGE, folder, { recursive: true });
  const manifest = path.join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version":\s*"[\d.]+"/, '"version": "9.9.9"'));
  const firefox = await launchFirefox();
  const before = await Extension.load(firefox);
  const tab = await firefox.newPage();
  await tab.goto(site.page('/update', pageOf('<p>Nvidia satu.</p><p id="x">Huawei dua.</p>')));
  await before.placed(tab);

  const after = await Extension.load(firefox, folder);
  expect(linesOf((await after.placed(tab)).mentions)).toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
  await tab.evaluate(() => document.getElementById('x')?.replaceChildren('TSMC tiga.'));
  await expect.poll(async () => linesOf((await after.report(tab))?.mentions ?? [])).toEqual(['Nvidia → nvidia', 'TSMC → tsmc']);
  await new Promise((rest) => setTimeout(rest, 1500));
  expect(await tab.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(2);
  await firefox.close();
  rmSync(folder, { recursive: true });
});
