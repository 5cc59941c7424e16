import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryOwnPage } from '../../support/story-popup.ts';
import type { StoryPage } from '../../support/story.ts';

/** Both browsers' tests with a way to open the settings. */
export type OptionsTest = TestType<{ story: StoryPage; openOptions: () => Promise<StoryOwnPage> }, { site: Site }>;

/** The names of the rows of shortcuts, and their keys. */
const shortcutRows = (): Array<[string, string]> =>
  [...document.querySelectorAll('#shortcuts li')].map((row) => [
    row.querySelector('span')?.textContent ?? '',
    (row.querySelector('kbd')?.textContent ?? '').replace('Period', '.').replace('Comma', ','), // Firefox spells them out
  ]);

/** Gives the settings a file, as the browser does once one was chosen. */
const giveFile = (): void => {
  const given = new DataTransfer();
  given.items.add(new File(['{"konteks":1,"settings":{"look":"dashed","planet":7}}'], 'konteks.json'));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) input.files = given.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
};
const changesShown = (): string[] => [...document.querySelectorAll('.import > ul li')].map(({ textContent }) => textContent);
const chosenLook = (): string | undefined => document.querySelector('#look input:checked')?.closest('label')?.textContent;
const pauseShown = (): string => document.querySelector('#pause')?.textContent ?? '';

/** What the settings page does, whatever is set there: each story in both browsers. */
export function tellOptionsStories(test: OptionsTest): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.clear(), null));

  test('a file of settings is first shown, then taken over, then undone', async ({ openOptions, story }) => {
    const options = await openOptions();
    const kept = (): Promise<unknown> => story.inOwnPage(() => chrome.storage.local.get('look'), null);
    await expect.poll(() => options.has('button', 'Impor…')).toBe(true);
    await options.look(giveFile);
    await expect.poll(() => options.look(changesShown)).toEqual(['cara istilah ditandai']);
    expect(await kept()).toEqual({});
    await options.click('button', 'Terapkan');
    await expect.poll(kept).toEqual({ look: 'dashed' });
    await expect.poll(() => options.look(chosenLook)).toContain('Garis putus-putus');
    await options.click('button', 'Urungkan');
    await expect.poll(kept).toEqual({});
    await expect.poll(() => options.look(chosenLook)).toContain('Garis titik-titik');
  });

  test('a pause begins and ends in the settings, and they say how long it lasts', async ({ openOptions }) => {
    const options = await openOptions();
    await options.click('button', '1 jam');
    await expect.poll(() => options.look(pauseShown)).toMatch(/Dijeda sampai pukul \d\d[.:]\d\d/);
    await options.click('button', 'Lanjutkan sekarang');
    await options.click('button', 'sampai peramban dibuka lagi');
    await expect.poll(() => options.look(pauseShown)).toContain('Dijeda sampai peramban dibuka lagi.');
    await options.click('button', 'Lanjutkan sekarang');
    await expect.poll(() => options.has('button', '1 jam')).toBe(true);
  });

  test('the navigation of the settings leads to each part, and marks where the reader is', async ({ openOptions }) => {
    const options = await openOptions();
    for (const part of ['Tampilan', 'Cadangan', 'Tentang', 'Umum']) {
      await options.click('link', part);
      await expect.poll(() => options.look(() => document.querySelector('nav [aria-current]')?.textContent)).toBe(part);
    }
  });

  test('the browser has every key that we suggest, and the settings name all of them in the reader’s language', async ({ openOptions }) => {
    const options = await openOptions();
    await expect
      .poll(async () => Object.fromEntries(await options.look(shortcutRows)))
      .toEqual({
        'Buka kartu istilah berikutnya': 'Alt+Shift+.',
        'Buka kartu istilah sebelumnya': 'Alt+Shift+,',
        'Aktifkan atau nonaktifkan di situs ini': 'Alt+Shift+S',
        'Buka jendela bilah alat': 'Alt+Shift+K',
      });
    await options.click('radio', 'English');
    await expect
      .poll(async () => (await options.look(shortcutRows)).map(([name]) => name).toSorted())
      .toEqual(['Open the next term’s card', 'Open the popup', 'Open the previous term’s card', 'Switch on or off for this site']);
  });
}
