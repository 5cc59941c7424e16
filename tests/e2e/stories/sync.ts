import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryOwnPage } from '../../support/story-popup.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/*
 * The synchronised storage of a browser without an account: it keeps what is written on the device, and says so as if it had come from elsewhere.
 */

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');
const SWITCH = 'Bagikan setelan ini ke perangkat saya yang lain';

type Fixtures = { story: StoryPage; openOptions: () => Promise<StoryOwnPage>; endBackground: () => Promise<void> };
/** Both browsers' tests with a way to the settings, and to the sleep that the background falls into when it is idle. */
export type SyncTest = TestType<Fixtures, { site: Site }>;

/** But for the language, which the tests choose. */
const shared = (story: StoryPage) => async (): Promise<Record<string, unknown>> => {
  const { settings0 } = await story.inOwnPage(
    () => chrome.storage.sync.get<{ settings0?: { units: Record<string, unknown[]> } }>('settings0'),
    null,
  );
  const units = Object.entries(settings0?.units ?? {}).filter(([name]) => name !== 'language');
  return Object.fromEntries(units.map(([name, [, raw]]) => [name, raw ?? 'gone']));
};

const set = (story: StoryPage, values: Record<string, unknown>): Promise<void> =>
  story.inOwnPage((told) => chrome.storage.local.set(told), values);
const alarmIsSet = (story: StoryPage) => (): Promise<boolean> =>
  story.inOwnPage(async () => (await chrome.alarms.get('sync')) !== undefined, null);
/** As if the half minute were over. */
const waitNoLonger = (story: StoryPage): Promise<void> => story.inOwnPage(() => chrome.alarms.create('sync', { when: Date.now() }), null);
const syncStored = (story: StoryPage): Promise<object> => story.inOwnPage(() => chrome.storage.sync.get(null), null);
const chosenLook = (): string | undefined =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({ name, checked }) => checked && name === 'look')?.value;
const words = (): string => document.body.innerText;

/** Another device switches this site off, and has another look. */
const changeElsewhere = (story: StoryPage): Promise<void> =>
  story.inOwnPage(async () => {
    const { settings0 } = await chrome.storage.sync.get<{ settings0: { units: object } }>('settings0');
    const rule = { version: 2, value: [{ scope: 'host', key: '127.0.0.1', on: false }] };
    const units = { ...settings0.units, look: [Date.now() + 1000, 'tint'], 'switchedOffSites host 127.0.0.1': [Date.now(), rule] };
    await chrome.storage.sync.set({ settings0: { ...settings0, units } });
  }, null);

/** What is shared between a reader's devices: each story in both browsers. */
export function tellSyncStories(test: SyncTest): void {
  test.beforeEach(({ story }) => set(story, { language: 'id' }));
  test.afterEach(async ({ story }) => {
    await story.inOwnPage(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]), null);
    await story.inOwnPage(() => chrome.runtime.sendMessage({ type: 'setMode', body: { mode: 'news' } }), null);
  });

  test('nothing is shared until the reader switches it on, then what is chosen goes, and what another device says comes', async ({
    story,
    site,
    openOptions,
    endBackground,
  }) => {
    await story.goto(site.page('/shared', NEWS));
    await story.placed();
    await set(story, { look: 'solid' });
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await syncStored(story)).toEqual({});
    expect(await alarmIsSet(story)()).toBe(false);

    const options = await openOptions();
    await options.click('switch', SWITCH);
    await expect.poll(shared(story)).toEqual({ look: 'solid' });

    // What follows waits for the alarm, over the background's sleep too.
    await set(story, { printMentions: true });
    await expect.poll(alarmIsSet(story)).toBe(true);
    expect(await shared(story)()).toEqual({ look: 'solid' });
    await endBackground();
    await waitNoLonger(story);
    await expect.poll(shared(story)).toEqual({ look: 'solid', printMentions: true });

    await changeElsewhere(story);
    await expect.poll(() => story.report()).toBeNull();
    await expect.poll(() => options.look(chosenLook)).toBe('tint');
    await expect.poll(() => options.look(words)).toContain('Nonaktif: hanya 127.0.0.1');

    // Here the rule is taken away again.
    await options.click('button', 'Hapus aturan untuk hanya 127.0.0.1');
    await story.placed();
    await waitNoLonger(story);
    await expect.poll(shared(story)).toEqual({ look: 'tint', printMentions: true, 'switchedOffSites host 127.0.0.1': 'gone' });
  });

  test('switched off, nothing more goes or comes', async ({ story, openOptions }) => {
    const options = await openOptions();
    await set(story, { look: 'tint' });
    await options.click('switch', SWITCH);
    await expect.poll(shared(story)).toEqual({ look: 'tint' });
    await options.click('switch', SWITCH);
    await expect.poll(() => story.inOwnPage(() => chrome.storage.local.get('syncing'), null)).toEqual({});
    await set(story, { look: 'dashed' });
    await waitNoLonger(story);
    await story.inOwnPage(() => chrome.storage.sync.remove('settings0'), null);
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await syncStored(story)).toEqual({});
    expect(await story.inOwnPage(() => chrome.storage.local.get('look'), null)).toEqual({ look: 'dashed' });
  });

  test('where there is no room for all, the settings say how many stay', async ({ story, openOptions }) => {
    const options = await openOptions();
    const value = Array.from({ length: 400 }, (_, i) => ({ scope: 'page', key: `${i}.example/${'x'.repeat(400)}`, on: false }));
    await set(story, { switchedOffSites: { version: 2, value } });
    await options.click('switch', SWITCH);
    await expect
      .poll(() => options.look(words), { timeout: 10_000 })
      .toMatch(/Tidak ada di perangkat lain karena tempatnya tidak cukup: \d{3}/);
    expect(await story.inOwnPage(() => chrome.storage.sync.getBytesInUse(null), null)).toBeGreaterThan(90_000);
  });
}
