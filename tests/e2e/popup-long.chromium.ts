import type { Page } from '@playwright/test';

import { readSoundGlossary } from '../../glossary/build/read-glossary.ts';
import { expect, test as base } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

/** As large as the list lets the popup grow. */
const SIZE = { width: 380, height: 580 };
/** The popup's page mentions at least so many. */
const MANY = 60;
/** Lines of text end between pixels. */
const WHOLE = 0.95;

const test = base.extend<{ popup: Page }>({
  popup: async ({ page, site, extension }, use) => {
    const { entries } = readSoundGlossary();
    const lines = entries.map(({ headword }) => `<p>Hari ini ${headword.id} dibahas.</p>`);
    await extension.setOrdinaryWords(true);
    await page.goto(site.page('/popup-long', pageOf(lines.join(''))));
    await extension.placed(page);
    const popup = await extension.openPopup(page);
    await popup.setViewportSize(SIZE);
    await expect.poll(() => popup.locator('.entries button').count()).toBeGreaterThanOrEqual(MANY);
    await use(popup);
    await popup.close();
    await extension.setOrdinaryWords(false);
  },
});

test('a list of very many mentions scrolls by itself, between the search and the foot', async ({ popup }) => {
  const search = popup.getByRole('combobox', { name: 'Cari dalam glosarium' });
  const english = popup.getByRole('button', { name: 'English' });
  const last = popup.getByRole('listitem').getByRole('button').last();
  const expectWhole = async (): Promise<void> => {
    for (const one of [popup.getByRole('switch'), search, english]) await expect(one).toBeInViewport({ ratio: 1 });
    expect(await popup.evaluate(() => document.scrollingElement?.scrollHeight)).toBeLessThanOrEqual(SIZE.height);
  };
  await expectWhole();
  await expect(last).not.toBeInViewport();
  await popup.getByRole('listitem').first().hover();
  await popup.mouse.wheel(0, 10_000);
  await expect(popup.getByRole('group', { name: 'Salin semua dengan sumber' })).toBeInViewport({ ratio: 1 });
  await expectWhole();
});

test('a list of very many mentions is walked by keys, each seen whole, and left to the search and the foot', async ({ popup }) => {
  const listed = popup.locator('section:not(.recent) > section .entries button');
  await popup.keyboard.press('/');
  await popup.keyboard.press('ArrowDown');
  const focused = popup.locator(':focus');
  for (let walked = 0; walked < MANY - 1; walked += 1) {
    await expect(listed.nth(walked)).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: WHOLE });
    await popup.keyboard.press('ArrowDown');
  }
  await popup.keyboard.press('Home');
  await expect(listed.first()).toBeFocused();
  await popup.keyboard.press('End');
  await expect(listed.last()).toBeFocused();
  await expect(focused).toBeInViewport({ ratio: WHOLE });
  const last = (await listed.last().textContent()) ?? '';
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('article')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(focused).toHaveText(last);
  await expect(focused).toBeInViewport({ ratio: WHOLE });
  await popup.keyboard.type('waic');
  await expect(popup.getByRole('combobox', { name: 'Cari dalam glosarium' })).toHaveValue('waic');
  await expect(popup.getByRole('listbox').last().getByRole('option').first()).toBeInViewport({ ratio: 1 });
});
