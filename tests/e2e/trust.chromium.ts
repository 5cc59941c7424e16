import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expectedIn, NEWS, SAMPLE } from '../support/articles.ts';
import { expect, Extension, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { CountingProxy } from '../support/counting-proxy.ts';
import { linesOf } from '../support/placed.ts';

/** What Chromium itself asks for at its start, with any extension or none. */
const CHROMIUMS_OWN = /(^|\.)(google|googleapis|gvt1)\.com(:\d+)?$/;

test('over a mixed session no request is made but the pages’ own', async ({ site }) => {
  const proxy = await CountingProxy.start();
  const context = await launchChromium({ proxy: proxy.address });
  const extension = await Extension.load(context);
  const page = await context.newPage();
  await page.goto(site.page('/quiet', SAMPLE));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('combobox', { name: 'Cari dalam glosarium' }).fill('kesenjangan');
  await popup.getByRole('listbox').getByRole('option').first().click();
  await popup.getByRole('button', { name: 'Kembali' }).click();
  await popup.getByRole('combobox', { name: 'Cari dalam glosarium' }).fill('');
  await popup
    .getByRole('button', { name: /AI Action Plan/ })
    .first()
    .click();
  await popup.getByRole('button', { name: 'Tunjukkan di halaman' }).click();
  await page.bringToFront();
  await expect(page.locator('konteks-card h2')).toBeVisible();
  expect(proxy.hosts.filter((host) => !CHROMIUMS_OWN.test(host))).toEqual([]);
  // The proxy does see what is asked for.
  await page.goto('http://somewhere.example/').catch(() => undefined);
  expect(proxy.hosts).toContain('somewhere.example');
  await context.close();
  proxy.stop();
});

test('a site that was switched off is off after the browser was started anew', async ({ site }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'konteks-profile-'));
  const url = site.page('/again', NEWS);
  const first = await launchChromium({ profile });
  const extension = await Extension.load(first);
  const page = await first.newPage();
  await page.goto(url);
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('switch').click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await first.close();

  const second = await launchChromium({ profile });
  const again = await Extension.load(second);
  const later = await second.newPage();
  await later.goto(url);
  await later.waitForTimeout(1500);
  expect(await again.report(later)).toBeNull();
  const state = await again.openPopup(later);
  await expect(state.getByText('Nonaktif di 127.0.0.1')).toBeVisible();
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test('the worker may die between two chunks of a long page: all mentions are placed all the same', async ({ page, site, extension }) => {
  const paragraph =
    'Pemerintah China dan Amerika Serikat membahas tata kelola AI di WAIC, sementara Nvidia menunggu izin ekspor chip H20. '.repeat(12);
  const long = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Panjang</title><article>${`<p>${paragraph}</p>`.repeat(120)}</article>`;
  const killing = (async () => {
    for (let i = 0; i < 6; i += 1) {
      await extension.stopWorker();
      await new Promise((rest) => setTimeout(rest, 120));
    }
  })();
  await page.goto(site.page('/long', long), { waitUntil: 'domcontentloaded' });
  await killing;
  await expect.poll(async () => (await extension.report(page))?.mentions.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(5000);
  const { mentions, blocks } = await extension.placed(page);
  expect(linesOf(mentions)).toEqual(expectedIn(blocks));
});

test('the page cannot open a card by events of its own making', async ({ page, site, extension }) => {
  await page.goto(site.page('/forged', NEWS));
  await extension.placed(page);
  await page.evaluate(() => {
    const box = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
    for (let x = box.left; x < box.right; x += 10)
      document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: box.top + 8, bubbles: true }));
  });
  await page.waitForTimeout(700);
  await expect(page.locator('konteks-card')).toHaveCount(0);
});
