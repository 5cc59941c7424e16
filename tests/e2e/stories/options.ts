import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryOwnPage } from '../../support/story-popup.ts';
import type { StoryPage } from '../../support/story.ts';

/** The settings page, and the files that go into it and come out of it. */
export type OptionsPage = StoryOwnPage & {
  readonly chooseFile: (name: string, content: string) => Promise<void>;
  /** The file that the browser keeps while `work` goes on. */
  readonly download: (work: () => Promise<void>) => Promise<{ readonly name: string; readonly content: string }>;
};
/** Both browsers' tests with a way to open the settings. */
export type OptionsTest = TestType<{ story: StoryPage; openOptions: () => Promise<OptionsPage> }, { site: Site }>;

const PARTS = ['Umum', 'Situs', 'Tampilan', 'Bahasa', 'Pintasan', 'Istilah tersembunyi', 'Cadangan', 'Tentang'];

const headings = (): string[] => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
const headingsInView = (): string[] =>
  [...document.querySelectorAll('h2')]
    .filter((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight)
    .map(({ textContent }) => textContent);
const presentPart = (): string => document.querySelector('nav [aria-current]')?.textContent ?? '';
const focusedName = (): string => {
  const { activeElement: at } = document;
  return at?.getAttribute('aria-label') ?? at?.closest('label')?.querySelector('span')?.textContent ?? at?.textContent ?? '';
};
const focusedIsOn = (): boolean => document.activeElement instanceof HTMLInputElement && document.activeElement.checked;
const pauseTold = (): string => document.getElementById('pause')?.textContent ?? '';
const chosenLook = (): string => document.querySelector<HTMLInputElement>('#look input:checked')?.value ?? '';
const notice = (): string => document.querySelector('.notice')?.textContent ?? '';
const previewed = (): string[] => [...document.querySelectorAll('.import > ul li')].map(({ textContent }) => textContent);
const dropped = (): string => document.querySelector('.import summary')?.textContent ?? '';

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

  test('the parts have headings, and the navigation leads to each and marks where the reader is', async ({ openOptions }) => {
    const options = await openOptions();
    expect(await options.look(headings)).toEqual(PARTS);
    for (const part of PARTS) expect(await options.has('region', part)).toBe(true);
    expect(await options.look(presentPart)).toBe('Umum');
    for (const part of ['Tampilan', 'Cadangan', 'Tentang', 'Umum']) {
      await options.click('link', part);
      await expect.poll(() => options.look(headingsInView)).toContain(part);
      await expect.poll(() => options.look(presentPart)).toBe(part);
    }
  });

  test('by keyboard alone: search, the parts, then each control in the order of the page', async ({ openOptions }) => {
    const options = await openOptions();
    const next = async (): Promise<string> => {
      await options.press('Tab');
      return options.look(focusedName);
    };
    expect(await next()).toBe('Cari setelan');
    for (const part of PARTS) expect(await next()).toBe(part);
    expect(await next()).toBe('Di halaman yang tampak seperti berita');
    await options.press('ArrowDown');
    await expect.poll(() => options.look(focusedName)).toBe('Di semua halaman');
    expect(await options.look(focusedIsOn)).toBe(true);
    expect(await next()).toBe('Nonaktifkan Konteks di semua situs');
    await options.press(' ');
    await expect.poll(() => options.look(focusedIsOn)).toBe(true);
    await options.press(' ');
    await expect.poll(() => options.look(focusedIsOn)).toBe(false);
    expect(await next()).toBe('1 jam');
  });

  test('a pause begins and ends in the settings, which say how long it lasts', async ({ openOptions }) => {
    const options = await openOptions();
    await options.click('button', '1 jam');
    await expect.poll(() => options.look(pauseTold)).toMatch(/Dijeda sampai pukul \d\d[.:]\d\d/);
    await options.click('button', 'Lanjutkan sekarang');
    await options.click('button', 'sampai peramban dibuka lagi');
    await expect.poll(() => options.look(pauseTold)).toContain('Dijeda sampai peramban dibuka lagi.');
    await options.click('button', 'Lanjutkan sekarang');
    await expect.poll(() => options.has('button', '1 jam')).toBe(true);
  });

  test('permissions and news are told, and the welcome page is a click away, and left by its first button', async ({ openOptions }) => {
    const options = await openOptions();
    const asked = await options.look(() => {
      const { permissions = [], host_permissions: hosts = [], version } = chrome.runtime.getManifest();
      return { names: [...permissions, ...(hosts as string[])].toSorted(), version };
    });
    const told = (): string[] =>
      [...document.querySelectorAll('#permissions th[scope=row]')].map(({ textContent }) => textContent).toSorted();
    expect(await options.look(told)).toEqual(asked.names);
    expect(await options.has('heading', `Yang baru di ${asked.version}`)).toBe(true);
    expect(await options.look(() => document.querySelectorAll('.news li').length)).toBeGreaterThan(0);
    await options.click('link', 'Tampilkan halaman sambutan');
    await expect.poll(() => options.look(() => location.pathname).catch(() => '')).toBe('/welcome.html');
    await options.click('button', 'Lewati').catch(() => undefined); // the page may be gone before the driver hears of it
    await expect.poll(() => options.isClosed()).toBe(true);
  });

  test('settings go to a file and come back: first shown, then taken over, then undone', async ({ openOptions }) => {
    const options = await openOptions();
    await options.chooseFile('konteks.json', '{"konteks":1,"settings":{"look":"dashed","planet":7}}');
    await expect.poll(() => options.look(previewed)).toEqual(['cara istilah ditandai']);
    expect(await options.look(dropped)).toBe('Dilewati dari “konteks.json”: 1');
    expect(await options.look(chosenLook)).toBe('dotted');
    await options.click('button', 'Terapkan');
    await expect.poll(() => options.look(chosenLook)).toBe('dashed');
    const { name, content } = await options.download(() => options.click('button', 'Ekspor'));
    expect(name).toMatch(/^konteks-\d{4}-\d\d-\d\d\.json$/);
    await options.click('button', 'Urungkan');
    await expect.poll(() => options.look(chosenLook)).toBe('dotted');
    await options.chooseFile(name, content);
    await expect.poll(() => options.look(previewed)).toEqual(['cara istilah ditandai']);
    await options.click('button', 'Terapkan');
    await expect.poll(() => options.look(chosenLook)).toBe('dashed');
    await expect.poll(() => options.look(focusedName)).toBe('Urungkan'); // all of that is kept
    await options.click('button', 'Setel ulang semua');
    await expect.poll(() => options.look(chosenLook)).toBe('dotted');
    await expect.poll(() => options.look(focusedName)).toMatch(/^(Urungkan|Undo)$/); // the language is the browser's again
    await options.press('Enter');
    await expect.poll(() => options.look(chosenLook)).toBe('dashed');
  });

  test('a file that is chosen while the one before is still taken over stays to be taken over itself', async ({ openOptions }) => {
    const options = await openOptions();
    await options.chooseFile('konteks.json', '{"konteks":1,"settings":{"look":"dashed"}}');
    await expect.poll(() => options.look(previewed)).toEqual(['cara istilah ditandai']);
    await options.look(() => {
      const { runtime } = chrome;
      const send: (message: unknown) => Promise<unknown> = runtime.sendMessage.bind(runtime);
      const sendSlowly = (message: unknown): Promise<unknown> =>
        send(message).then((answer) => new Promise((later) => setTimeout(() => later(answer), 2000)));
      runtime.sendMessage = sendSlowly;
    });
    await options.click('button', 'Terapkan');
    await expect.poll(() => options.look(chosenLook)).toBe('dashed');
    await options.chooseFile('konteks.json', '{"konteks":1,"settings":{"look":"tint"}}');
    await expect.poll(() => options.look(notice)).toBe('Setelan diterapkan.');
    expect(await options.look(previewed)).toEqual(['cara istilah ditandai']);
    await options.click('button', 'Terapkan');
    await expect.poll(() => options.look(chosenLook)).toBe('tint');
  });

  test('a file that is read slowly does not take the place of one that was chosen after it', async ({ openOptions }) => {
    const options = await openOptions();
    await options.look(() => {
      const text = Reflect.get(Blob.prototype, 'text');
      const textInTime = async function (this: Blob): Promise<string> {
        const read = await text.call(this);
        if (!read.includes('density')) return read;
        await new Promise((later) => setTimeout(later, 2000));
        setTimeout(() => (document.body.dataset['late'] = 'read'));
        return read;
      };
      Blob.prototype.text = textInTime;
    });
    await options.chooseFile('slow.json', '{"konteks":1,"settings":{"density":"all"}}');
    await options.chooseFile('konteks.json', '{"konteks":1,"settings":{"look":"tint"}}');
    await expect.poll(() => options.look(previewed)).toEqual(['cara istilah ditandai']);
    await expect.poll(() => options.look(() => document.body.dataset['late'])).toBe('read');
    expect(await options.look(previewed)).toEqual(['cara istilah ditandai']);
    await options.click('button', 'Terapkan');
    await expect.poll(() => options.look(chosenLook)).toBe('tint');
  });

  test('a file that is none of ours is refused in the page’s language', async ({ openOptions }) => {
    const options = await openOptions();
    await options.chooseFile('konteks.json', '<html>');
    await expect.poll(() => options.look(notice)).toBe('“konteks.json” tidak dapat dibaca. Pilih berkas hasil “Ekspor”.');
    await options.click('radio', 'English');
    await options.chooseFile('konteks.json', '{"konteks":1}');
    await expect.poll(() => options.look(notice)).toBe('“konteks.json” holds no settings of Konteks. Choose the one that “Export” wrote.');
  });
}
