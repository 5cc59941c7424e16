import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import { send } from '../../faults/in-extension.ts';
import type { Site } from '../../support/site.ts';
import type { StoryOwnPage } from '../../support/story-popup.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** The settings page, and how a file is chosen on it. */
export type KeptDriver = { readonly options: StoryOwnPage; readonly choose: (text: string) => Promise<void> };
export type KeptTest = TestType<{ story: StoryPage; kept: KeptDriver }, { site: Site }>;

/** Runs in the settings page: chooses a file with this text. */
export function chooseFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'pilihan.json'));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

const fileOf = (settings: object): string => JSON.stringify({ konteks: 1, settings });
const notice = (): string => document.querySelector('.notice')?.textContent ?? '';
const told = (): string[] => [...document.querySelectorAll('#file [role=group] li')].map(({ textContent }) => textContent);
/** Files that the page has the browser keep, from now on: their texts. */
const watchFiles = (): void => {
  const make = URL.createObjectURL.bind(URL);
  Object.assign(globalThis, { files: [] });
  URL.createObjectURL = (file: Blob) => {
    void file.text().then((text) => (globalThis as unknown as { files: string[] }).files.push(text));
    return make(file);
  };
};
const savedFiles = (): string[] => (globalThis as unknown as { files: string[] }).files;

/** The tab of the story's page. */
const tabOf = (story: StoryPage, url: string): Promise<number> =>
  story.inOwnPage(async (address) => (await chrome.tabs.query({})).findLast((tab) => tab.url === address)?.id ?? -1, url);
const stored = (story: StoryPage): Promise<Record<string, unknown>> => story.inOwnPage(() => chrome.storage.local.get(null), null);
const rules = async (story: StoryPage): Promise<unknown> =>
  ((await stored(story)).switchedOffSites as { value: unknown } | undefined)?.value;

/** What the settings do with files, and with what is stored and cannot be read; in both browsers. */
export function tellKeptStories(test: KeptTest): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.clear(), null));

  test('a file that was looked at changes nothing of what was chosen meanwhile; nor does its undo', async ({ story, site, kept }) => {
    const url = site.page('/meanwhile', pageOf('<p>Nvidia.</p>'));
    await story.goto(url);
    await story.placed();
    const tabId = await tabOf(story, url);
    await kept.choose(fileOf({ look: 'dashed' }));
    await expect.poll(() => kept.options.has('button', 'Terapkan')).toBe(true);
    const say = (scope: string): Promise<unknown> => send(story, [{ type: 'setSiteRule', body: { tabId, scope, on: false } }]);
    expect(await say('domain')).toEqual(['answered']);
    await kept.options.click('button', 'Terapkan');
    await expect.poll(async () => (await stored(story)).look).toBe('dashed');
    const off = { scope: 'domain', key: '127.0.0.1', on: false };
    expect(await rules(story)).toEqual([off]);
    await story.inOwnPage(() => chrome.storage.local.set({ density: 'fewer' }), null);
    await kept.options.click('button', 'Urungkan');
    await expect.poll(async () => (await stored(story)).look).toBeUndefined();
    expect(await rules(story)).toEqual([off]);
    expect((await stored(story)).density).toBe('fewer');
  });

  test('what is shown again, and hidden again by undo, leaves what was hidden meanwhile', async ({ story, kept }) => {
    const hidden = (...ids: string[]): Promise<void> =>
      story.inOwnPage((all) => chrome.storage.local.set({ hiddenEntries: all.map((id) => ({ id, site: null, until: null })) }), ids);
    const ids = async (): Promise<string[]> =>
      ((await stored(story)).hiddenEntries as ReadonlyArray<{ id: string }> | undefined)?.map(({ id }) => id) ?? [];
    await hidden('nvidia', 'huawei');
    await kept.options.click('button', 'Tampilkan lagi: “Nvidia”, di semua situs');
    await expect.poll(ids).toEqual(['huawei']);
    await hidden('huawei', 'waic');
    await kept.options.click('button', 'Urungkan');
    await expect.poll(ids).toEqual(['huawei', 'waic', 'nvidia']);
  });

  test('a file with too many rules is refused: which file, of what, and how many there may be', async ({ story, kept }) => {
    const value = Array.from({ length: 60_000 }, (_, i) => ({ scope: 'host', key: `a${i}.example`, on: false }));
    await kept.choose(fileOf({ siteRules: { version: 2, value } }));
    await expect
      .poll(() => kept.options.look(notice))
      .toBe(
        '“pilihan.json” memuat terlalu banyak aturan untuk situs: paling banyak 5000 dapat disimpan. Hapus sebagian dari berkas, lalu impor lagi.',
      );
    expect(await rules(story)).toBeUndefined();
  });

  test('what was stored and cannot be read is told by setting and field, kept as a file where the reader wants it, and forgotten', async ({
    story,
    kept: { options },
  }) => {
    const good = { scope: 'host', key: 'a.example', on: false };
    const raw = { version: 2, value: [good, { scope: 'host', key: 'b.example', on: 'no' }] };
    await story.inOwnPage((damaged) => chrome.storage.local.set({ switchedOffSites: damaged, look: 7 }), raw);
    const ofRule = 'aturan untuk situs, nomor 2, “on”: seharusnya boolean';
    const lines: unknown[] = [ofRule, expect.stringMatching(/^cara istilah ditandai: seharusnya /)];
    await expect.poll(() => options.look(told)).toEqual(lines);

    // It is told still when it is written over, and when that happens again.
    await options.click('button', 'Hapus aturan untuk hanya a.example');
    await expect.poll(() => rules(story)).toBeUndefined();
    await story.inOwnPage((damaged) => chrome.storage.local.set({ switchedOffSites: damaged }), { ...raw, value: [good, 8] });
    await options.click('button', 'Hapus aturan untuk hanya a.example');
    await expect.poll(() => rules(story)).toBeUndefined();
    await expect.poll(async () => (await options.look(told)).length).toBe(3);
    expect(await options.look(told)).toContain(ofRule);

    await options.look(watchFiles);
    await options.click('button', 'Simpan sebagai berkas');
    await expect.poll(() => options.look(savedFiles)).toHaveLength(1);
    const [file = ''] = await options.look(savedFiles);
    expect(JSON.parse(file)).toMatchObject([{ key: 'switchedOffSites', raw }, { key: 'switchedOffSites' }, { key: 'look', raw: 7 }]);

    await options.click('button', 'Lupakan');
    await expect.poll(() => options.look(told)).toEqual([]);
    await expect.poll(() => stored(story)).toEqual({ language: 'id' });
  });
}
