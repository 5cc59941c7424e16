import { withoutRoom } from '../faults/in-extension.ts';
import { ownPageOf } from '../support/chromium-own-page.ts';
import { expect, test as base } from '../support/chromium.ts';
import { shiftsOf, watchShifts } from '../support/visit.ts';
import type { StorageDriver } from './stories/storage.ts';
import { breakStorage, letGo, tellStorageStories } from './stories/storage.ts';

const test = base.extend<{ storage: StorageDriver }>({
  storage: async ({ browserContext, extension, page }, use) => {
    await use({
      open: async (name, broken) => {
        const opened = await browserContext.newPage();
        if (broken !== undefined) await opened.addInitScript(breakStorage, broken);
        await opened.goto(`chrome-extension://${extension.id}/${name}`);
        return ownPageOf(opened);
      },
      openPopup: async () => ownPageOf(await extension.openPopup(page)),
      withoutRoom: (_, work) => withoutRoom(extension, work),
    });
  },
});

tellStorageStories(test);

test('once the settings are read nothing on their page moves', async ({ extension, browserContext }) => {
  await extension.helper.evaluate(() => chrome.storage.local.set({ look: 'solid' }));
  const options = await browserContext.newPage();
  await options.addInitScript(breakStorage, 'slow but for the language' as const);
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(options.getByRole('radio', { name: 'Garis lurus' })).toBeVisible();
  await options.waitForTimeout(500);
  await watchShifts(options);
  await options.evaluate(letGo);
  await expect(options.getByRole('radio', { name: 'Garis lurus' })).toBeChecked();
  expect(await shiftsOf(options)).toBe(0);
  await extension.helper.evaluate(() => chrome.storage.local.clear());
  await options.close();
});
