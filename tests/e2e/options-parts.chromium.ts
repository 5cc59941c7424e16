import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { ownPageOf } from '../support/chromium-own-page.ts';
import { expect, test as base } from '../support/options-page.ts';
import { linesOf } from '../support/placed.ts';
import type { StoryOwnPage } from '../support/story-popup.ts';
import { tellOptionsStories } from './stories/options.ts';
import { pageOf } from './stories/reading.ts';

const test = base.extend<{ openOptions: () => Promise<StoryOwnPage> }>({
  openOptions: ({ options }, use) => use(() => Promise.resolve(ownPageOf(options))),
});

const PARTS = ['Umum', 'Situs', 'Tampilan', 'Bahasa', 'Pintasan', 'Istilah tersembunyi', 'Cadangan', 'Tentang'];

const nav = (options: Page) => options.getByRole('navigation', { name: 'Setelan' });

test('the parts are sections with headings, and the navigation leads to each and marks where the reader is', async ({ options }) => {
  expect(await options.getByRole('heading', { level: 2 }).allTextContents()).toEqual(PARTS);
  expect(await options.getByRole('region').count()).toBe(PARTS.length);
  await expect(nav(options).locator('[aria-current]')).toHaveText('Umum');
  for (const part of ['Tampilan', 'Cadangan', 'Tentang', 'Umum']) {
    await nav(options).getByRole('link', { name: part }).click();
    await expect(options.getByRole('heading', { name: part, exact: true })).toBeInViewport();
    await expect(nav(options).locator('[aria-current]')).toHaveText(part);
  }
});

test('a link of its own leads to each setting', async ({ options, extension }) => {
  await options.goto(`chrome-extension://${extension.id}/popup.html?tab=-1`);
  await options.goto(`chrome-extension://${extension.id}/options.html#second-language`);
  await expect(options.getByRole('group', { name: 'Letak bahasa yang satunya pada kartu' })).toBeInViewport();
  await expect(nav(options).locator('[aria-current]')).toHaveText('Bahasa');
});

test('a setting is found by its name or by other words, with its part, and is where the keyboard goes on', async ({ options }) => {
  const field = options.getByRole('searchbox', { name: 'Cari setelan' });
  await field.fill('dicetak');
  await expect(options.getByText('1 setelan ditemukan')).toBeVisible();
  await options.getByRole('link', { name: 'Tandai istilah juga saat dicetak Tampilan' }).click();
  await expect(options.getByRole('switch', { name: 'Tandai istilah juga saat dicetak' })).toBeFocused();
  await field.fill('menahan alt');
  await expect(options.getByRole('search').getByRole('link')).toHaveText('Cara kartu dibuka Umum');
  await field.fill('planet');
  await expect(options.getByText('Tidak ada setelan untuk “planet”.')).toBeVisible();
});

test('how much is marked changes at once on open pages: fewer, normal, everything', async ({ options, page, site, extension }) => {
  await page.goto(site.page('/density', pageOf('<p>Nvidia dan Huawei.</p><p>Nvidia lagi.</p>')));
  await extension.placed(page);
  const firsts = async (): Promise<boolean[]> => ((await extension.report(page))?.mentions ?? []).map(({ first }) => first);
  expect(await firsts()).toEqual([true, true, false]);
  for (const [name, plain] of [
    ['Lebih sedikit', [true, true]],
    ['Semuanya', [true, true, true]],
    ['Normal', [true, true, false]],
  ] as const) {
    await options.bringToFront();
    await options.getByRole('radio', { name, exact: true }).check();
    await page.bringToFront();
    await expect.poll(firsts).toEqual(plain);
  }
});

test('entries that are hidden are listed with their place and time, shown again one by one or all, and hidden again by undo', async ({
  options,
  page,
  site,
  extension,
}) => {
  await page.goto(site.page('/hidden', pageOf('<p>Nvidia dan Huawei.</p>')));
  await extension.placed(page);
  await extension.helper.evaluate(() =>
    chrome.storage.local.set({
      hiddenEntries: [
        { id: 'nvidia', site: null, until: null },
        { id: 'huawei', site: 'liputan6.com', until: Date.now() + 86_400_000 },
      ],
    }),
  );
  const lines = async (): Promise<string[]> => linesOf((await extension.report(page))?.mentions ?? []);
  await expect.poll(lines).toEqual(['Huawei → huawei']);
  await options.bringToFront();
  const region = options.getByRole('region', { name: 'Istilah tersembunyi' });
  await expect(region.getByRole('listitem').first()).toContainText('Nvidia di semua situs, sampai Anda menampilkannya lagi');
  await expect(region.getByRole('listitem').nth(1)).toContainText('Huawei di liputan6.com, sampai');
  await region.getByRole('button', { name: 'Tampilkan lagi: “Nvidia”, di semua situs' }).click();
  await expect(region.getByRole('listitem')).toHaveCount(1);
  await page.bringToFront();
  await expect.poll(lines).toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
  await options.bringToFront();
  await expect(region.getByRole('button', { name: 'Urungkan' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(region.getByRole('listitem')).toHaveCount(2);
  await region.getByRole('button', { name: 'Tampilkan semua lagi' }).click();
  await expect(region.getByText('Tidak ada.')).toBeVisible();
});

test('a pause begins and ends here, and says how long it lasts', async ({ options }) => {
  const pause = options.getByRole('group', { name: 'Jeda sementara' });
  await pause.getByRole('button', { name: '1 jam' }).click();
  await expect(pause).toContainText(/Dijeda sampai pukul \d\d[.:]\d\d/);
  await pause.getByRole('button', { name: 'Lanjutkan sekarang' }).click();
  await pause.getByRole('button', { name: 'sampai peramban dibuka lagi' }).click();
  await expect(pause).toContainText('Dijeda sampai peramban dibuka lagi.');
  await pause.getByRole('button', { name: 'Lanjutkan sekarang' }).click();
  await expect(pause.getByRole('button', { name: '1 jam' })).toBeVisible();
});

test('how cards open is kept, and the delay counts only where the pointer opens them', async ({ options, extension }) => {
  const delay = options.getByRole('slider', { name: 'Seberapa cepat kartu terbuka' });
  await delay.focus();
  await options.keyboard.press('ArrowRight');
  await expect(delay).toHaveAttribute('aria-valuetext', '0,35 dtk');
  await options.getByRole('radio', { name: 'Klik', exact: true }).check();
  await expect(delay).toBeDisabled();
  await options.getByRole('radio', { name: 'Di sampingnya' }).check();
  const kept = () => extension.helper.evaluate(() => chrome.storage.local.get(['opening', 'openDelay', 'secondLanguage']));
  await expect.poll(kept).toEqual({ opening: 'click', openDelay: 350, secondLanguage: 'beside' });
});

test('permissions, news and licences are told, and the welcome page is a click away', async ({ options, extension }) => {
  const about = options.getByRole('region', { name: 'Tentang' });
  const manifest = await extension.helper.evaluate(() => chrome.runtime.getManifest());
  const asked = [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])];
  expect((await about.getByRole('rowheader').allTextContents()).toSorted()).toEqual((asked as string[]).toSorted());
  await expect(about.getByRole('heading', { name: `Yang baru di ${manifest.version}` })).toBeVisible();
  await expect(about.getByText('Istilah digarisbawahi')).toBeVisible();
  await about.getByRole('link', { name: 'Tampilkan halaman sambutan' }).click();
  await expect(options).toHaveURL(/welcome\.html$/);
});

test('each control has a name and an explanation', async ({ options }) => {
  for (const [role, name, help] of [
    ['switch', 'Tandai istilah juga saat dicetak', /seolah-olah Konteks tidak ada/],
    ['switch', 'Baca juga komentar pembaca', /komentar di bawah artikel/],
    ['radio', 'Klik', /tautan/],
    ['slider', 'Seberapa cepat kartu terbuka', /penunjuk diam/],
  ] as const)
    await expect(options.getByRole(role, { name, exact: true })).toHaveAccessibleDescription(help);
});

test('by keyboard alone: search, the parts, then each control in the order of the page', async ({ options }) => {
  const focused = (): Promise<string> =>
    options.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.closest('label')?.querySelector('span')?.textContent ?? at?.textContent ?? '';
    });
  const next = async (): Promise<string> => {
    await options.keyboard.press('Tab');
    return focused();
  };
  expect(await next()).toBe('Cari setelan');
  for (const part of PARTS) expect(await next()).toBe(part);
  expect(await next()).toBe('Di halaman yang tampak seperti berita');
  await options.keyboard.press('ArrowDown');
  await expect(options.getByRole('radio', { name: 'Di semua halaman' })).toBeChecked();
  expect(await next()).toBe('Nonaktifkan Konteks di semua situs');
  await options.keyboard.press('Space');
  await expect(options.getByRole('switch', { name: 'Nonaktifkan Konteks di semua situs' })).toBeChecked();
  await options.keyboard.press('Space');
  expect(await next()).toBe('1 jam');
});

test('it fits a window of 320 pixels: nothing is scrolled to the side', async ({ options }) => {
  await options.setViewportSize({ width: 320, height: 640 });
  for (const name of ['English', 'Indonesia']) {
    await options.getByRole('radio', { name }).check();
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

const MEDIA = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const;
for (const media of MEDIA)
  for (const language of ['Indonesia', 'English'])
    test(`axe finds no fault in any part of the settings, ${Object.values(media).join()}, ${language}`, async ({ options, extension }) => {
      await extension.helper.evaluate(() =>
        chrome.storage.local.set({
          hiddenEntries: [{ id: 'nvidia', site: null, until: null }],
          switchedOffSites: { version: 2, value: [{ scope: 'domain', key: 'liputan6.com', on: false }] },
        }),
      );
      await options.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
      await options.getByRole('radio', { name: language }).check();
      await options.getByRole('searchbox').fill('Konteks');
      await expect(options.getByRole('search').getByRole('link').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page: options }).options({ rules: { 'target-size': { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });

tellOptionsStories(test);
