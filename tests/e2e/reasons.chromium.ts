import type { Page } from '@playwright/test';

import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>';

/** Where no term can be marked the popup says why, over the tab that it is opened for. */
async function says(page: Page, extension: Extension, reason: string): Promise<void> {
  const popup = await extension.openPopup(page);
  await expect(popup.locator('body')).toContainText(reason);
  await popup.close();
}

test('on a page of the browser’s own the popup says that no extension may run there', async ({ page, extension }) => {
  await page.goto('chrome://version');
  await says(page, extension, 'Peramban tidak mengizinkan ekstensi berjalan di halaman ini.');
});

test('on a PDF the popup says that it is one', async ({ page, site, extension }) => {
  await page.goto(site.page('/paper.pdf', PDF, { 'content-type': 'application/pdf' }));
  await says(page, extension, 'Ini berkas PDF.');
});

test('where the background fails, here since the tab is gone, the popup says that something went wrong, and offers to try again', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.page('/gone', '<!doctype html><p>Nvidia.</p>'));
  const popup = await extension.openPopup(page);
  await popup.goto(popup.url().replace(/\d+$/, '987654321'));
  await expect(popup.locator('.reason')).toHaveText('Ada yang salah di dalam Konteks. Tutup jendela ini dan coba lagi.');
  await popup.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(popup.locator('.reason')).toHaveText('Ada yang salah di dalam Konteks. Tutup jendela ini dan coba lagi.');
  await popup.close();
});
