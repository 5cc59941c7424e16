import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryOwnPage } from '../../support/story-popup.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** How the storage is broken for one of our own pages: read never, or only once it is let go, the language alone at once or with all else. */
export type Broken = 'unreadable' | 'slow' | 'slow but for the language';

/** Our own pages over a broken storage. */
export type StorageDriver = {
  readonly open: (page: string, broken?: Broken) => Promise<StoryOwnPage>;
  /** The popup for the story's page. */
  readonly openPopup: () => Promise<StoryOwnPage>;
  /** Leaves no room for anything more, for a page of ours and for the background, while `work` goes on. */
  readonly withoutRoom: (page: StoryOwnPage, work: () => Promise<void>) => Promise<void>;
};
export type StorageTest = TestType<{ story: StoryPage; storage: StorageDriver }, { site: Site }>;

/** Runs in a page of ours before all else. */
export function breakStorage(how: Broken): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(globalThis, { letGo: resolve });
  const { local } = chrome.storage;
  const read: (keys: string) => Promise<object> = local.get.bind(local);
  const get = (keys: string): Promise<object> => {
    if (how === 'unreadable') return Promise.reject(new Error('IO error: 000003.log: Corruption: bad record'));
    return how === 'slow but for the language' && keys === 'language' ? read(keys) : promise.then(() => read(keys));
  };
  for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser]) if (api) Object.assign(api.storage.local, { get });
}

/** The same once it is let go. */
export const letGo = (): void => (globalThis as unknown as { letGo: () => void }).letGo();
const notice = (): string => document.querySelector('.notice')?.textContent ?? '';
const alert = (): string => document.querySelector('[role=alert]')?.textContent ?? '';
/** Fills what the browser keeps for us until it is closed: not a hundred letters more go in. */
const fillMemory = async (): Promise<void> => {
  const { session } = chrome.storage;
  for (let size = 2 ** 22, i = 0; size >= 64; i += 1) {
    const fits = await session.set({ [`f${i}`]: 'x'.repeat(size) }).then(
      () => true,
      () => false,
    );
    if (!fits) size = Math.floor(size / 2);
    if (i > 999) throw new Error('it is never full');
  }
};
const siteText = (): string => document.querySelector('.site')?.textContent ?? '';
const pressSwitch = (): void => document.querySelector<HTMLInputElement>('[role=switch]')?.click();
const firstResult = (): string => document.querySelector('[role=option]')?.textContent ?? '';
const focusSearch = (): boolean => {
  document.querySelector<HTMLInputElement>('.search')?.focus();
  return document.activeElement?.matches('.search') === true;
};
const heading = (): string => document.querySelector('h1')?.textContent ?? '';
const chosen = (): string[] => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].map(({ value }) => value);
/** The controls that could be used, but for the language, those of the file, which read all first, and the way to the browser's own shortcuts. */
const openControls = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>('main .control :is(input, button)')]
    .filter((control) => !control.matches(':disabled, #first-language *, #file *, #keyboard *'))
    .map(({ outerHTML }) => outerHTML);
/** What is said that holds nowhere yet: samples stand in the highlights too, one each. */
const said = (): string[] => [
  ...[...document.querySelectorAll('main *')].flatMap(({ textContent }) =>
    /^(Belum ada|Tidak ada\.$)/.test(textContent) ? textContent : [],
  ),
  ...[...CSS.highlights].filter(([, { size }]) => size > 1).map(([name]) => name),
];
/** Each language that the page was in from now on, with its heading's. */
const watchLanguages = (): void => {
  const seen = new Set<string>();
  Object.assign(globalThis, { seen });
  const note = (): void => void seen.add(`${document.documentElement.lang} ${document.querySelector('h1')?.textContent ?? ''}`);
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};
const seenLanguages = (): string[] => [...(globalThis as unknown as { seen: Set<string> }).seen];

/** A little longer than a page of ours waits for its language. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1300));

/** The browser's storage as it should not be: full, unreadable, slow. The reader is told so, and nothing that was stored is lost; in both browsers. */
export function tellStorageStories(test: StorageTest): void {
  const stored = (story: StoryPage): Promise<object> => story.inOwnPage(() => chrome.storage.local.get(null), null);

  test.beforeEach(({ story }) =>
    story.inOwnPage(() => chrome.storage.local.set({ language: 'id', look: 'solid', printMentions: true }), null),
  );
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.clear(), null));

  test('where there is no room the settings say so, show what holds, and lose nothing', async ({ story, storage }) => {
    const options = await storage.open('options.html');
    await expect.poll(() => options.look(chosen)).toContain('solid');
    const before = await stored(story);
    await storage.withoutRoom(options, async () => {
      await options.click('radio', 'Garis putus-putus'); // a longer word than what is stored
      await expect.poll(() => options.look(notice)).toContain('tempat penyimpanan sudah penuh');
      await expect.poll(() => options.look(chosen)).toContain('solid');
    });
    expect(await stored(story)).toEqual(before);
    await options.close();
  });

  test('where there is no room the popup says so', async ({ story, site, storage }) => {
    await story.goto(site.page('/full', pageOf('<p>Nvidia.</p>')));
    await story.placed();
    const popup = await storage.openPopup();
    await storage.withoutRoom(popup, async () => {
      await expect.poll(() => popup.has('button', '1 jam')).toBe(true);
      await popup.click('button', '1 jam');
      await expect.poll(() => popup.look(alert)).toContain('tempat penyimpanan sudah penuh');
    });
    await popup.close();
  });

  test('where the browser’s memory for us is full a site can be switched off all the same', async ({ story, site, storage }) => {
    await story.goto(site.page('/memory', pageOf('<p>Nvidia.</p>')));
    await story.placed();
    await story.inOwnPage(fillMemory, null);
    const popup = await storage.openPopup();
    await expect.poll(() => popup.look(siteText)).toBe('Aktif di 127.0.0.1');
    await popup.look(pressSwitch);
    await expect.poll(() => popup.look(siteText)).toBe('Nonaktif di 127.0.0.1');
    await expect.poll(() => story.report()).toBeNull();
    expect(await popup.look(alert)).toBe('');
    const { unfinished = false } = await story.inOwnPage(() => chrome.storage.session.get('unfinished'), null);
    expect(unfinished).toBe(false); // nothing is left to do
    await story.inOwnPage(() => chrome.storage.session.clear(), null);
    await popup.close();
  });

  test('what cannot be read is told in the settings, and nothing is written over', async ({ story, storage }) => {
    const before = await stored(story);
    const options = await storage.open('options.html', 'unreadable');
    await expect
      .poll(() => options.look(notice))
      .toMatch(/^(Tidak terbaca: peramban tidak dapat membaca simpanannya|Not read: your browser cannot read what it keeps)/);
    expect(await options.look(openControls)).toEqual([]);
    expect(await options.look(chosen)).toEqual([]);
    expect(await stored(story)).toEqual(before);
    const reset = (await options.has('button', 'Setel ulang semua')) ? 'Setel ulang semua' : 'Reset all';
    await options.click('button', reset);
    await expect.poll(() => options.look(notice)).toMatch(/tidak dapat membaca simpanannya|cannot read what it keeps/);
    expect(await stored(story)).toEqual(before);
    await options.close();
  });

  for (const broken of ['unreadable', 'slow'] as const)
    test(`the popup opens, and its search works, though the storage is ${broken}`, async ({ storage }) => {
      const popup = await storage.open('popup.html?tab=-1', broken);
      await expect.poll(() => popup.look(focusSearch)).toBe(true);
      await popup.type('nvidia');
      await expect.poll(() => popup.look(firstResult)).toContain('Nvidia');
      await popup.close();
    });

  test('over a slow storage nothing in the settings can be changed, says a default, or is written, until it is read', async ({
    story,
    storage,
  }) => {
    const before = await stored(story);
    const options = await storage.open('options.html', 'slow but for the language');
    await expect.poll(() => options.look(heading)).toBe('Setelan');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await options.look(openControls)).toEqual([]);
    expect(await options.look(chosen)).toEqual(['id']);
    expect(await options.look(said)).toEqual([]);
    expect(await stored(story)).toEqual(before);
    await options.look(letGo);
    await expect.poll(() => options.look(chosen)).toContain('solid');
    await expect.poll(() => options.look(said)).toContain('konteks-first-solid');
    expect(await stored(story)).toEqual(before);
    await options.close();
  });

  for (const [language, name] of [
    ['id', 'Setelan'],
    ['en', 'Settings'],
  ] as const)
    test(`over a slow storage the settings are shown in no language but the chosen one (${language}), and until then say in both that they are read`, async ({
      story,
      storage,
    }) => {
      await story.inOwnPage((wanted) => chrome.storage.local.set({ language: wanted }), language);
      const before = await stored(story);
      const options = await storage.open('options.html', 'slow');
      await options.look(watchLanguages);
      await rest();
      expect(await options.look(() => document.body.innerText)).toMatch(/Setelan sedang dibaca…\s+Reading the settings…/);
      expect(await options.look(() => document.querySelectorAll('input, button').length)).toBe(0);
      await options.look(letGo);
      await expect.poll(() => options.look(chosen)).toContain('solid');
      const seen = await options.look(seenLanguages);
      expect(seen.filter((one) => !one.endsWith(' '))).toEqual([`${language} ${name}`]);
      expect(await stored(story)).toEqual(before);
      await options.close();
    });

  for (const page of ['popup.html?tab=-1', 'welcome.html'])
    test(`${page} does not stay in another language than the chosen one where that is read late`, async ({ story, storage }) => {
      for (const language of ['id', 'en']) {
        await story.inOwnPage((wanted) => chrome.storage.local.set({ language: wanted }), language);
        const opened = await storage.open(page, 'slow');
        await rest();
        await opened.look(letGo);
        await expect.poll(() => opened.look(() => document.documentElement.lang)).toBe(language);
        await opened.close();
      }
    });
}
