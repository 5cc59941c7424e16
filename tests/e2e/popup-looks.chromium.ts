import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

const BODY = '<p>Nvidia dan Huawei hadir di WAIC bersama Xi Jinping, lalu Nvidia pulang lebih dulu.</p>';

async function faultsOf(popup: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

for (const language of ['Indonesia', 'English'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const forcedColors of ['none', 'active'] as const)
      test(`axe knows no fault of list, results and card: ${language}, ${colorScheme}, forced colours ${forcedColors}`, async ({
        page,
        site,
        extension,
      }) => {
        await page.goto(site.page('/axe-popup', pageOf(BODY)));
        await extension.placed(page);
        const popup = await extension.openPopup(page);
        await popup.emulateMedia({ colorScheme, forcedColors });
        await popup.getByRole('button', { name: language }).click();
        await expect(popup.getByRole('button', { name: 'Nvidia 2×' })).toBeVisible();
        expect(await faultsOf(popup)).toEqual([]);
        await popup.keyboard.press('/');
        await popup.keyboard.type('ekspor');
        await popup.keyboard.press('ArrowDown');
        await expect(popup.getByRole('option', { selected: true }).last()).toBeVisible();
        expect(await faultsOf(popup)).toEqual([]);
        await popup.keyboard.press('Enter');
        await expect(popup.getByRole('article')).toBeVisible();
        expect(await faultsOf(popup)).toEqual([]);
        await extension.helper.evaluate(() => chrome.storage.local.remove('language'));
        await popup.close();
      });

test('the numbers of a fact’s sources stand together on one line, however narrow the card is', async ({ page, site, extension }) => {
  await page.goto(site.page('/cites', pageOf(BODY)));
  await extension.placed(page);
  const popup = await extension.openPopup(page);
  await popup.getByRole('button', { name: 'WAIC' }).click();
  const lines = (): number[][] =>
    [...document.querySelectorAll('.facts li')].map((fact) => [
      ...new Set([...fact.querySelectorAll('.cite')].map((cite) => Math.round(cite.getBoundingClientRect().top))),
    ]);
  for (const width of [360, 330, 300, 270]) {
    await popup.setViewportSize({ width, height: 600 });
    const found = await popup.evaluate(lines);
    expect(found.length).toBeGreaterThan(2);
    for (const tops of found) expect(tops, `${width} px wide`).toHaveLength(1);
  }
  await popup.close();
});

test('what a screen reader is told: the site, the search, the page’s mentions by kind, then the foot', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.page('/tree', pageOf(BODY)));
  await extension.placed(page);
  await extension.helper.evaluate(() => chrome.storage.session.clear());
  const popup = await extension.openPopup(page);
  await expect(popup.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Konteks" [level=1]
      - switch "Aktif di 127.0.0.1" [checked]
      - text: Aktif di 127.0.0.1
      - combobox "Jangkauan sakelar":
        - option "127.0.0.1 dan semua di bawahnya" [selected]
        - option "hanya halaman ini"
      - status
      - combobox "Cari dalam glosarium"
      - status
      - heading "Di halaman ini (4)" [level=2]
      - heading "Organisasi 2" [level=3]
      - list "Organisasi 2":
        - listitem:
          - button "Nvidia 2×"
        - listitem:
          - button "Huawei 1×"
      - heading "Tokoh 1" [level=3]
      - list "Tokoh 1":
        - listitem:
          - button "Xi Jinping 1×"
      - heading "Acara 1" [level=3]
      - list "Acara 1":
        - listitem:
          - button "Konferensi Kecerdasan Buatan Dunia (WAIC) 1×"
      - group "Salin semua dengan sumber":
        - text: Salin semua dengan sumber
        - button "Teks"
        - button "Markdown"
      - status
      - group "Jeda":
        - text: Jeda
        - button "1 jam"
        - button "sampai peramban dibuka lagi"
      - group "Bahasa":
        - text: Bahasa
        - button "Indonesia" [pressed]
        - button "English"
      - button "Setelan"
  `);
  await popup.keyboard.press('/');
  await popup.keyboard.type('huawei');
  await expect(popup.getByRole('main')).toMatchAriaSnapshot(`
    - combobox "Cari dalam glosarium" [expanded] [active]: huawei
    - status: 3 hasil
    - listbox "Cari dalam glosarium":
      - option /^Huawei Organisasi/
      - option /^Huawei Ascend Teknologi/
      - option /^CloudMatrix 384 Teknologi/
  `);
  await popup.close();
});

test('the popup says so when the background does not answer, and asks again', async ({ page, site, extension }) => {
  await page.goto(site.page('/silent', pageOf(BODY)));
  await extension.placed(page);
  const popup = await page.context().newPage();
  await popup.addInitScript(() => {
    const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const send = runtime.sendMessage.bind(runtime);
    let isStuck = true;
    Object.assign(runtime, { sendMessage: (message: unknown) => (isStuck ? new Promise(() => undefined) : send(message)) });
    Object.assign(globalThis, { mendBackground: () => (isStuck = false) });
  });
  await popup.goto(`chrome-extension://${extension.id}/popup.html?tab=${await extension.tabId(page)}`);
  // The frame stands all the same, and the search works.
  await expect(popup.getByRole('combobox', { name: 'Cari dalam glosarium' })).toBeVisible();
  await expect(popup.getByText('Membaca halaman ini…')).toBeVisible();
  await popup.getByRole('combobox', { name: 'Cari dalam glosarium' }).fill('huawei');
  await expect(popup.getByRole('listbox').getByRole('option').first()).toContainText('Huawei');
  await popup.keyboard.press('Escape');
  await expect(popup.getByText('Konteks belum menjawab.')).toBeVisible({ timeout: 15_000 });
  await popup.evaluate(() => (globalThis as unknown as { mendBackground: () => void }).mendBackground());
  await popup.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(popup.getByRole('button', { name: 'Nvidia 2×' })).toBeVisible();
  await expect(popup.getByText('Konteks belum menjawab.')).toBeHidden();
  await popup.close();
});

test('in a private window nothing that was looked up is kept, and nothing is listed', async ({ page, site, extension }) => {
  await page.goto(site.page('/private', pageOf(BODY)));
  await extension.placed(page);
  await extension.helper.evaluate(() => chrome.storage.session.set({ recentEntries: ['huawei'] }));
  const popup = await page.context().newPage();
  await popup.addInitScript(() => {
    const { tabs } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const get = tabs.get.bind(tabs);
    Object.assign(tabs, { get: async (id: number) => ({ ...(await get(id)), incognito: true }) });
  });
  await popup.goto(`chrome-extension://${extension.id}/popup.html?tab=${await extension.tabId(page)}`);
  await popup.getByRole('button', { name: 'Nvidia 2×' }).click();
  await expect(popup.getByRole('article')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Nvidia 2×' })).toBeFocused();
  await expect(popup.getByText('Baru dilihat')).toHaveCount(0);
  expect(await extension.helper.evaluate(() => chrome.storage.session.get('recentEntries'))).toEqual({ recentEntries: ['huawei'] });
  await extension.helper.evaluate(() => chrome.storage.session.clear());
  await popup.close();
});
