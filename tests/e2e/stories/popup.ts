import { expect } from '@playwright/test';

import type { PopupTest, StoryPopup } from '../../support/story-popup.ts';
import { pageOf } from './reading.ts';

export const BODY = '<p>Nvidia dan Huawei hadir di WAIC bersama Xi Jinping, lalu Nvidia pulang lebih dulu.</p>';

/** What the page's list shows: each kind, how many it has, and its entries with how often each is mentioned. */
function groupsInPopup(): Record<string, string[]> {
  const groups = [...document.querySelectorAll('section section')].map((section) => {
    const entries = [...section.querySelectorAll('li')].map(({ textContent }) => textContent);
    return [section.querySelector('h3')?.textContent ?? '', entries] as const;
  });
  return Object.fromEntries(groups);
}

/** The results as they are named, and the one that the arrows stand on. */
function resultsInPopup(): { names: string[]; active: string | undefined; marked: string[]; status: string; expanded: string | null } {
  const field = document.querySelector('.search');
  const active = document.getElementById(field?.getAttribute('aria-activedescendant') ?? '');
  const nameOf = (option: Element | null): string => option?.querySelector('.name')?.textContent ?? '';
  return {
    names: [...document.querySelectorAll('[role=listbox] [role=option]')].map(nameOf),
    active: active?.getAttribute('aria-selected') === 'true' ? nameOf(active) : undefined,
    marked: [...document.querySelectorAll('mark')].map(({ textContent }) => textContent),
    status: [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(''),
    expanded: field?.getAttribute('aria-expanded') ?? null,
  };
}

const recentInPopup = (): string[] => [...document.querySelectorAll('.recent li')].map(({ textContent }) => textContent.trim());
const focusInPopup = (): string => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`;
/** The headword of the card in the popup. */
export const cardInPopup = (): string => document.querySelector('.card h2')?.textContent ?? '';

/** Waits until the page’s list is there. */
export async function listed(popup: StoryPopup): Promise<void> {
  await expect.poll(() => popup.look(groupsInPopup), { timeout: 10_000 }).not.toEqual({});
}

/** What the toolbar's popup does: each story in both browsers. */
export function tellPopupStories(test: PopupTest): void {
  test.beforeEach(async ({ story, site }) => {
    await story.goto(site.page('/popup-story', pageOf(BODY)));
    await story.placed();
    await story.inOwnPage((language) => chrome.storage.local.set({ language }), 'id');
  });

  test('the page’s mentions stand under their kinds, in the page’s order, each with its count', async ({ openPopup }) => {
    const popup = await openPopup();
    await expect
      .poll(() => popup.look(groupsInPopup))
      .toEqual({
        'Organisasi 2': ['Nvidia 2×', 'Huawei 1×'],
        'Tokoh 1': ['Xi Jinping 1×'],
        'Acara 1': ['Konferensi Kecerdasan Buatan Dunia (WAIC) 1×'],
      });
    expect(await popup.has('heading', 'Di halaman ini (4)')).toBe(true);
  });

  for (const [how, typed, name, mark] of [
    ['a typing error', 'WIAC', 'Konferensi Kecerdasan Buatan Dunia (WAIC)', 'WAIC'],
    ['an alias', 'daftar hitam ekspor', 'Daftar Entitas AS (Entity List)', 'daftar hitam ekspor'],
    [
      'words of a gloss in the other language',
      'White House strategy',
      'Rencana Aksi AI Amerika Serikat (AI Action Plan)',
      'White House strategy',
    ],
  ] as const)
    test(`search finds an entry by ${how}, and marks it`, async ({ openPopup }) => {
      const popup = await openPopup();
      await listed(popup);
      await popup.press('/');
      await popup.type(typed);
      await expect.poll(async () => (await popup.look(resultsInPopup)).names[0]).toBe(name);
      const { marked, status, expanded } = await popup.look(resultsInPopup);
      expect(marked).toContain(mark);
      expect(status).toMatch(/^\d+ hasil$/);
      expect(expanded).toBe('true');
    });

  test('arrows, Home and End walk the results, Enter opens one, Escape goes a step out at a time', async ({ openPopup }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.type('ekspor'); // letters go to the search from anywhere
    await expect.poll(async () => (await popup.look(resultsInPopup)).names.length).toBeGreaterThan(3);
    const { names } = await popup.look(resultsInPopup);
    const activeAfter = async (key: string): Promise<string | undefined> => {
      await popup.press(key);
      return (await popup.look(resultsInPopup)).active;
    };
    expect((await popup.look(resultsInPopup)).active).toBeUndefined();
    await expect.poll(() => activeAfter('ArrowDown')).toBe(names[0]);
    await expect.poll(() => activeAfter('End')).toBe(names.at(-1));
    await expect.poll(() => activeAfter('Home')).toBe(names[0]);
    await popup.press('ArrowUp');
    await expect.poll(async () => (await popup.look(resultsInPopup)).active).toBe(names.at(-1));
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await expect.poll(async () => (await popup.look(resultsInPopup)).active).toBe(names[1]);
    await popup.press('Enter');
    await expect.poll(() => popup.look(cardInPopup)).toBe(names[1]);
    await popup.press('Escape');
    await expect.poll(async () => (await popup.look(resultsInPopup)).active).toBe(names[1]);
    expect(await popup.look(focusInPopup)).toMatch(/^INPUT/);
    await popup.press('Escape');
    await listed(popup);
    await popup.press('Escape').catch(() => undefined); // its page may be gone before the driver hears of it
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  test('where nothing is found it says so, names what is nearest, and gives the list back', async ({ openPopup }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.type('perjanjian');
    await expect.poll(async () => (await popup.look(resultsInPopup)).status).toBe('Tidak ada hasil untuk “perjanjian”.');
    expect(await popup.has('heading', 'Nama yang paling dekat')).toBe(true);
    await popup.press('ArrowDown');
    expect(await popup.look(focusInPopup)).toMatch(/^BUTTON \S/);
    await popup.click('button', 'Hapus pencarian');
    await listed(popup);
  });

  test('what was looked up is listed, newest first, kept in memory only, and forgotten on demand', async ({ openPopup }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.look(() => chrome.storage.session.clear());
    for (const name of ['Nvidia', 'Huawei', 'Nvidia']) {
      await popup.type(name);
      await expect.poll(async () => (await popup.look(resultsInPopup)).names[0]).toBe(name);
      await popup.press('Enter');
      await expect.poll(() => popup.look(cardInPopup)).toBe(name);
      await popup.press('Escape');
      await expect.poll(() => popup.look(focusInPopup)).toMatch(/^INPUT/);
      await popup.press('Escape');
      await listed(popup);
    }
    await expect.poll(() => popup.look(recentInPopup)).toEqual(['Nvidia', 'Huawei']);
    const again = await openPopup();
    await expect.poll(() => again.look(recentInPopup)).toEqual(['Nvidia', 'Huawei']);
    const stored = await again.look(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(stored).not.toContain('huawei');
    await again.click('button', 'Kosongkan daftar');
    await expect.poll(() => again.look(recentInPopup)).toEqual([]);
    expect(await again.look(() => chrome.storage.session.get('recentEntries'))).toEqual({});
  });

  test('by keys alone: from the first Tab to a source’s link, and back to the entry', async ({ openPopup }) => {
    const popup = await openPopup();
    await listed(popup);
    for (const stop of [/^INPUT/, /^SELECT/, /^INPUT/]) {
      await popup.press('Tab');
      expect(await popup.look(focusInPopup)).toMatch(stop);
    }
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    expect(await popup.look(focusInPopup)).toBe('BUTTON Huawei 1×');
    await popup.press('Enter');
    await expect.poll(() => popup.has('article', 'Huawei')).toBe(true);
    expect(await popup.look(focusInPopup)).toMatch(/^ARTICLE/);
    const isLink = (): boolean => document.activeElement?.matches('a[href^="https:"]') === true;
    const isClosedSummary = (): boolean => document.activeElement?.matches('details:not([open]) > summary') === true;
    for (let tabs = 0; tabs < 30 && !(await popup.look(isLink)); tabs += 1) {
      await popup.press('Tab');
      if (await popup.look(isClosedSummary)) await popup.press('Enter');
    }
    expect(await popup.look(isLink)).toBe(true);
    await popup.press('Escape');
    await expect.poll(() => popup.look(focusInPopup)).toBe('BUTTON Huawei 1×');
  });

  test('the language is changed in the foot, for the words and for the entries', async ({ openPopup }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.click('button', 'English');
    await expect.poll(async () => Object.keys(await popup.look(groupsInPopup))).toEqual(['Organisations 2', 'People 1', 'Events 1']);
    expect(await popup.look(() => document.documentElement.lang)).toBe('en');
    await popup.click('button', 'Indonesia');
    await expect.poll(async () => Object.keys(await popup.look(groupsInPopup))).toEqual(['Organisasi 2', 'Tokoh 1', 'Acara 1']);
  });

  test('a pause empties the list and says so, and its button ends it', async ({ openPopup, story }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.click('button', '1 jam');
    await expect.poll(async () => (await popup.look(resultsInPopup)).status).toContain('Konteks sedang dijeda.');
    expect(await popup.look(groupsInPopup)).toEqual({});
    await popup.click('button', 'Lanjutkan sekarang');
    await story.placed(); // the page comes forward: behind the popup’s tab it would wait
    await listed(popup);
  });

  test('an entry is shown on the page from its card, and the popup closes', async ({ openPopup, story }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.click('button', 'Xi Jinping 1×');
    await popup.click('button', 'Tunjukkan di halaman').catch(() => undefined); // the popup is gone at once
    await expect.poll(() => popup.isClosed()).toBe(true);
    await expect.poll(() => story.cardTitle().catch(() => null), { timeout: 10_000 }).toBe('Xi Jinping');
  });

  test('a mention in a link, which a tap only follows, is explained from the list and shown on the page', async ({
    openPopup,
    story,
    site,
  }) => {
    await story.goto(site.page('/popup-link', pageOf('<p><a id="l" href="#there">DeepSeek</a> di tautan, Nvidia di luar.</p>')));
    await story.placed();
    const middle = await story.inPage(() => {
      const { x, y, width, height } = document.getElementById('l')?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2] as const;
    });
    await story.touch([middle], 30);
    await expect.poll(() => story.inPage(() => location.hash)).toBe('#there');
    expect(await story.cardTitle()).toBeNull();
    const popup = await openPopup();
    await listed(popup);
    await popup.click('button', 'DeepSeek 1×');
    await expect.poll(() => popup.look(cardInPopup)).toBe('DeepSeek');
    await popup.click('button', 'Tunjukkan di halaman').catch(() => undefined); // the popup is gone at once
    await expect.poll(() => popup.isClosed()).toBe(true);
    await expect.poll(() => story.cardTitle().catch(() => null), { timeout: 10_000 }).toBe('DeepSeek');
    expect(await story.inPage(() => location.hash)).toBe('#there');
  });
}
