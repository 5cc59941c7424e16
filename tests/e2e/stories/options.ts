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
    row.querySelector('kbd')?.textContent ?? '',
  ]);

/** What the settings page does, whatever is set there: each story in both browsers. */
export function tellOptionsStories(test: OptionsTest): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));

  test('the browser has every key that we suggest, and the settings name all of them in the reader’s language', async ({ openOptions }) => {
    const options = await openOptions();
    await expect
      .poll(async () => Object.fromEntries(await options.look(shortcutRows)))
      .toEqual({
        'Buka kartu istilah berikutnya': 'Alt+Shift+Period',
        'Buka kartu istilah sebelumnya': 'Alt+Shift+Comma',
        'Aktifkan atau nonaktifkan di situs ini': 'Alt+Shift+S',
        'Buka jendela bilah alat': 'Alt+Shift+K',
      });
    await options.click('radio', 'English');
    await expect
      .poll(async () => (await options.look(shortcutRows)).map(([name]) => name).toSorted())
      .toEqual(['Open the next term’s card', 'Open the popup', 'Open the previous term’s card', 'Switch on or off for this site']);
  });
}
