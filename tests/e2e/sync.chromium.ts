import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

/*
 * The synchronised storage of a browser without an account: it keeps what is written on the device, and says so as if it had come from elsewhere.
 */

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

const shared = (extension: Extension) => async (): Promise<Record<string, unknown>> => {
  const { settings0 } = await extension.helper.evaluate(() =>
    chrome.storage.sync.get<{ settings0?: { units: Record<string, unknown[]> } }>(),
  );
  return Object.fromEntries(Object.entries(settings0?.units ?? {}).map(([name, [, raw]]) => [name, raw ?? 'gone']));
};

/** As if the half minute were over. */
const waitNoLonger = (extension: Extension): Promise<void> =>
  extension.helper.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));

test.afterEach(async ({ extension }) => {
  await extension.helper.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'setMode', body: { mode: 'news' } }));
});

test('nothing is shared until the reader switches it on, then what is chosen goes, and what another device says comes', async ({
  page,
  site,
  extension,
  browserContext,
}) => {
  await page.goto(site.page('/shared', NEWS));
  await extension.placed(page);
  await extension.helper.evaluate(() => chrome.storage.local.set({ look: 'solid' }));
  await page.waitForTimeout(800);
  expect(await extension.helper.evaluate(() => chrome.storage.sync.get())).toEqual({});
  expect(await extension.helper.evaluate(() => chrome.alarms.get('sync'))).toBeUndefined();

  const options = await browserContext.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.getByRole('switch', { name: 'Bagikan setelan ini ke perangkat saya yang lain' }).check();
  await expect.poll(shared(extension)).toEqual({ look: 'solid' });

  // What follows waits for the alarm, over the worker's death too.
  await extension.helper.evaluate(() => chrome.storage.local.set({ printMentions: true }));
  await expect.poll(() => extension.helper.evaluate(() => chrome.alarms.get('sync'))).toBeDefined();
  expect(await shared(extension)()).toEqual({ look: 'solid' });
  await extension.stopWorker();
  await waitNoLonger(extension);
  await expect.poll(shared(extension)).toEqual({ look: 'solid', printMentions: true });

  // Another device switches this site off, and has another look.
  await extension.helper.evaluate(async () => {
    const { settings0 } = await chrome.storage.sync.get<{ settings0: { units: object } }>();
    const rule = { version: 2, value: [{ scope: 'host', key: '127.0.0.1', on: false }] };
    const units = { ...settings0.units, look: [Date.now() + 1000, 'tint'], 'switchedOffSites host 127.0.0.1': [Date.now(), rule] };
    await chrome.storage.sync.set({ settings0: { ...settings0, units } });
  });
  await expect.poll(async () => (await extension.report(page)) === null).toBe(true);
  await expect(options.getByRole('radio', { name: 'Latar berwarna' })).toBeChecked();
  await expect(options.getByText('Nonaktif: hanya 127.0.0.1')).toBeVisible();

  // Here the rule is taken away again.
  await options.getByRole('button', { name: 'Hapus aturan untuk hanya 127.0.0.1' }).click();
  await extension.placed(page);
  await waitNoLonger(extension);
  await expect.poll(shared(extension)).toEqual({ look: 'tint', printMentions: true, 'switchedOffSites host 127.0.0.1': 'gone' });

  // Switched off, nothing more goes or comes.
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Bagikan setelan ini ke perangkat saya yang lain' }).uncheck();
  await extension.helper.evaluate(() => chrome.storage.local.set({ look: 'dashed' }));
  await waitNoLonger(extension);
  await extension.helper.evaluate(() => chrome.storage.sync.remove('settings0'));
  await page.waitForTimeout(800);
  expect(await extension.helper.evaluate(() => chrome.storage.sync.get())).toEqual({});
  expect(await extension.helper.evaluate(() => chrome.storage.local.get('look'))).toEqual({ look: 'dashed' });
  await options.close();
});

test('where there is no room for all, the settings say how many stay', async ({ extension, browserContext }) => {
  const options = await browserContext.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await extension.helper.evaluate(() => {
    const value = Array.from({ length: 400 }, (_, i) => ({ scope: 'page', key: `${i}.example/${'x'.repeat(400)}`, on: false }));
    return chrome.storage.local.set({ switchedOffSites: { version: 2, value } });
  });
  await options.getByRole('switch', { name: 'Bagikan setelan ini ke perangkat saya yang lain' }).check();
  await expect(options.getByText(/^Tidak ada di perangkat lain karena tempatnya tidak cukup: \d{3}$/)).toBeVisible();
  expect(await extension.helper.evaluate(() => chrome.storage.sync.getBytesInUse())).toBeGreaterThan(90_000);
  await options.close();
});
