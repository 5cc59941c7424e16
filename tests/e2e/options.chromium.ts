import type { Page } from '@playwright/test';

import { highlightNames, LOOKS, PRINTED_NAME } from '../../platform/look.ts';
import { expect, test } from '../support/options-page.ts';
import { linesOf } from '../support/placed.ts';
import { pageOf } from './stories/reading.ts';

const NEWS = pageOf('<p>Nvidia dan Nvidia disebut bersama Jakarta.</p><section id="comments"><p>Huawei bagus.</p></section>');

const namesOn = (page: Page) => (): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`));

test('each look that is chosen shows at once on open pages, and moves nothing', async ({ page, site, extension, options }) => {
  await page.goto(site.page('/looks', NEWS));
  await extension.placed(page);
  const boxes = () => page.evaluate(() => [...document.querySelectorAll('*')].map((one) => JSON.stringify(one.getBoundingClientRect())));
  const before = await boxes();
  const radios = options.getByRole('group', { name: 'Cara istilah ditandai' }).getByRole('radio');
  for (const [i, look] of LOOKS.entries()) {
    await options.bringToFront();
    await radios.nth(i).check();
    await page.bringToFront();
    const { first, repeat } = highlightNames(look);
    await expect.poll(namesOn(page)).toEqual([`${first} 1`, `${repeat} 1`]);
    expect(await boxes()).toEqual(before);
  }
});

test('side terms and comments are read at once on open pages where the reader wants them', async ({ page, site, extension, options }) => {
  await page.goto(site.page('/wishes', NEWS));
  await extension.placed(page);
  const lines = async (): Promise<string[]> => linesOf((await extension.report(page))?.mentions ?? []);
  await options.getByRole('switch', { name: 'Tandai juga istilah sampingan dan nama terkenal' }).check();
  await page.bringToFront();
  await expect.poll(lines).toContain('Jakarta → jakarta');
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Baca juga komentar pembaca' }).check();
  await page.bringToFront();
  await expect.poll(lines).toContain('Huawei → huawei');
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Tandai juga istilah sampingan dan nama terkenal' }).uncheck();
  await page.bringToFront();
  await expect.poll(lines).not.toContain('Jakarta → jakarta');
});

test('on paper nothing is marked unless the reader asks, and then all of it', async ({ page, site, extension, options }) => {
  await page.goto(site.page('/paper', NEWS));
  await extension.placed(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    window.addEventListener('beforeprint', () => seen.push(`${CSS.highlights.get('konteks-printed')?.size ?? 'none'}`));
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  await page.pdf();
  expect(await seen()).toEqual(['none']);
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Tandai istilah juga saat dicetak' }).check();
  await page.bringToFront();
  await expect
    .poll(async () => {
      await page.pdf();
      return (await seen()).at(-1);
    })
    .toBe('2');
  expect(await page.evaluate((name) => CSS.highlights.has(name), PRINTED_NAME)).toBe(false);
});

test('a paragraph is printed as if Konteks were not there', async ({ page, site, extension }) => {
  await page.goto(site.page('/print', NEWS));
  const paragraph = page.locator('article p').first();
  await page.emulateMedia({ media: 'print' });
  await extension.placed(page);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const withUs = await paragraph.screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  expect((await paragraph.screenshot()).equals(withUs)).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});

test('the language chosen is the page’s at once', async ({ options }) => {
  await options.getByRole('radio', { name: 'English' }).check();
  await expect(options.getByRole('heading', { name: 'Appearance' })).toBeVisible();
  await expect(options).toHaveTitle('Konteks: Settings');
  expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('a rule made in the popup is listed, and can be taken away', async ({ page, site, extension, options }) => {
  await page.goto(site.page('/listed', NEWS));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('switch').click();
  await options.bringToFront();
  await expect(options.getByText('Nonaktif: 127.0.0.1 dan semua di bawahnya')).toBeVisible();
  await options.getByRole('button', { name: 'Hapus aturan untuk 127.0.0.1 dan semua di bawahnya' }).click();
  await expect(options.getByText('Belum ada.')).toBeVisible();
  await page.bringToFront();
  await extension.placed(page);
  await popup.close();
});

test('what a strange file holds is left out, told by file, number and field, and shown without signs that are not seen', async ({
  options,
  extension,
}) => {
  const rules = [
    { scope: 'host', key: 'www.tempo.co', on: false },
    { scope: 'host', key: 'tem\u200Bpo.co', on: false },
    { scope: 'page', key: 'javascript:alert(1)', on: 'no' },
  ];
  const settings = { siteRules: { version: 2, value: rules }, '\u202E<b>moc.live</b>': 1 };
  const buffer = Buffer.from(JSON.stringify({ konteks: 1, settings }));
  await options.locator('input[type=file]').setInputFiles({ name: 'aneh.json', mimeType: 'application/json', buffer });
  await options.getByText('Dilewati dari “aneh.json”: 3').click();
  const told = options.getByRole('group', { name: 'Yang akan berubah:' }).locator('details li');
  await expect(told).toHaveText([
    /^aturan untuk situs, nomor 2, “key”, tidak dapat dipakai\. Tulis alamat seperti yang ditulis peramban/,
    /^aturan untuk situs, nomor 3, “on”, tidak dapat dipakai\. Tulis boolean di berkas/,
    '“\\u{202e}<b>moc.live</b>” bukan setelan versi ini. Hapus dari berkas, atau perbarui Konteks.',
  ]);
  await options.getByRole('button', { name: 'Terapkan' }).click();
  const stored = (): Promise<unknown> => extension.helper.evaluate(() => chrome.storage.local.get('switchedOffSites'));
  await expect.poll(stored).toEqual({ switchedOffSites: { version: 2, value: rules.slice(0, 1) } });
});
