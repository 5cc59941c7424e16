import { readFileSync } from 'node:fs';

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { ownPageOf } from '../support/chromium-own-page.ts';
import { expect, test as base } from '../support/options-page.ts';
import { linesOf } from '../support/placed.ts';
import type { OptionsPage } from './stories/options.ts';
import { tellOptionsStories } from './stories/options.ts';
import { pageOf } from './stories/reading.ts';

function optionsOn(page: Page): OptionsPage {
  return {
    ...ownPageOf(page),
    chooseFile: (name, content) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) }),
    download: async (work) => {
      const [download] = await Promise.all([page.waitForEvent('download'), work()]);
      return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
    },
  };
}

const test = base.extend<{ openOptions: () => Promise<OptionsPage> }>({
  openOptions: ({ options }, use) => use(() => Promise.resolve(optionsOn(options))),
});

const nav = (options: Page) => options.getByRole('navigation', { name: 'Setelan' });

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

test('each control has a name and an explanation', async ({ options }) => {
  for (const [role, name, help] of [
    ['switch', 'Tandai istilah juga saat dicetak', /seolah-olah Konteks tidak ada/],
    ['switch', 'Baca juga komentar pembaca', /komentar di bawah artikel/],
    ['radio', 'Klik', /tautan/],
    ['slider', 'Seberapa cepat kartu terbuka', /penunjuk diam/],
  ] as const)
    await expect(options.getByRole(role, { name, exact: true })).toHaveAccessibleDescription(help);
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
