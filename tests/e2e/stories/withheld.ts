import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { underlined } from '../../support/underlined.ts';
import { pageOf } from './reading.ts';
import { NOTE } from './returning.ts';

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

/** What decides whether Konteks may read sites, and what readers do about it. */
export type Withheld = {
  readonly setAccess: (to: 'click' | 'all') => Promise<void>;
  /** Clicks the toolbar's button over the story's page. */
  readonly click: () => Promise<void>;
  /** The number of that page's tab, where it is told. */
  readonly tabId: () => Promise<number>;
};
export type WithheldTest = TestType<{ story: StoryPage; withheld: Withheld }, { site: Site }>;

const badgeOf = (story: StoryPage, id: number) => (): Promise<string> =>
  story.inOwnPage((tabId) => chrome.action.getBadgeText({ tabId }), id);

const popupText = (story: StoryPage) => (): Promise<string> =>
  story.inOwnPage(() => Promise.resolve(chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''), null);

const pressInPopup = (story: StoryPage, label: string): Promise<void> =>
  story.inOwnPage((name) => {
    const buttons = chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelectorAll('button') ?? [];
    [...buttons].find(({ textContent }) => textContent === name)?.click();
    return Promise.resolve();
  }, label);

/** What becomes of pages that readers keep an extension from until they click it: each story in both browsers. */
export function tellWithheldStories(test: WithheldTest): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));

  test('where access is withheld nothing is done until the reader clicks, and then this site alone is annotated', async ({
    story,
    withheld,
    site,
  }) => {
    await withheld.setAccess('click');
    await story.goto(site.page('/withheld', NEWS));
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await story.inOwnPage(() => chrome.permissions.contains({ origins: ['<all_urls>'] }), null)).toBe(false);
    expect(await underlined(story)()).toBe(0);
    await withheld.click();
    // Firefox takes the click itself for that: it runs what it had kept from the tab.
    await expect
      .poll(popupText(story))
      .toContain(story.browser === 'chromium' ? 'Konteks tidak punya izin untuk situs ini.' : 'Di halaman ini (2)');
    if (story.browser === 'chromium') await pressInPopup(story, 'Sekali ini saja, di tab ini');
    await expect.poll(underlined(story)).toBe(2);
    await expect.poll(badgeOf(story, await withheld.tabId())).toBe('2');
    // It says that this is for now, and how it may stay.
    await expect.poll(popupText(story)).toMatch(/Untuk sementara Konteks boleh membaca situs ini.*\s+Izinkan di situs ini/);
    // Underlined for eyes too: no script was registered here that could bring the looks.
    expect(await story.inPage(() => getComputedStyle(document.body, '::highlight(konteks-first)').textDecorationStyle)).toBe('dotted');
    await story.goto(site.page('/withheld-next', NEWS).replace('127.0.0.1', 'localhost'));
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await underlined(story)()).toBe(0);
  });

  test('access to a site is asked for first thing in the click', async ({ story, withheld, site }) => {
    await withheld.setAccess('click');
    await story.goto(site.page('/granted', '<!doctype html><p>Nvidia tiba.</p>'));
    await withheld.click();
    await expect.poll(popupText(story)).toContain('Izinkan di situs ini');
    const asked = await story.inOwnPage(() => {
      const popup = chrome.extension.getViews({ type: 'popup' })[0] as Window & { chrome: typeof chrome; browser?: typeof chrome };
      const seen: unknown[] = [];
      const request = (wanted: unknown): Promise<boolean> => {
        seen.push(wanted);
        return Promise.resolve(false);
      };
      for (const api of [popup.chrome, popup.browser]) if (api !== undefined) Object.assign(api.permissions, { request });
      [...popup.document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Izinkan di situs ini')?.click();
      return Promise.resolve(JSON.stringify(seen)); // in the click itself: a moment later the browser would ask nothing
    }, null);
    expect(asked).toBe('[{"origins":["*://127.0.0.1/*"]}]');
  });

  test('once access is granted, open pages are annotated without a reload', async ({ story, withheld, site }) => {
    await withheld.setAccess('click');
    await story.goto(site.page('/granted-later', NEWS));
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await underlined(story)()).toBe(0);
    await withheld.setAccess('all');
    await expect.poll(underlined(story)).toBe(2);
    await expect.poll(badgeOf(story, await withheld.tabId())).toBe('2');
  });

  test('access that is taken away under a page takes highlights and badge with it, and gives them back when it comes back', async ({
    story,
    withheld,
    site,
  }) => {
    await withheld.setAccess('all');
    await story.goto(site.page('/revoked', NEWS));
    await story.placed();
    const badge = badgeOf(story, await withheld.tabId());
    await expect.poll(badge).toBe('2');
    await withheld.setAccess('click');
    await expect.poll(underlined(story)).toBe(0);
    await expect.poll(badge).toBe('');
    await story.inPage(() => document.querySelector('article')?.append('TSMC juga.'));
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await underlined(story)()).toBe(0);
    expect(await badge()).toBe('');
    await withheld.setAccess('all');
    await expect.poll(underlined(story)).toBe(3);
    await expect.poll(badge).toBe('3');
  });

  test('a page that was kept while access was taken away comes back without highlights and badge, and the popup says why', async ({
    story,
    withheld,
    site,
  }) => {
    await withheld.setAccess('all');
    await story.goto(site.page('/kept', pageOf('<p>Nvidia dan Huawei disebut di sini.</p>', NOTE)));
    await story.placed();
    await story.goto(site.page('/kept-away', NEWS));
    await story.placed();
    await withheld.setAccess('click');
    await story.inPage(() => void setTimeout(() => history.back()));
    const note = (): Promise<string | undefined> => story.inPage(() => document.documentElement.dataset['note']).catch(() => undefined);
    await expect.poll(note).toBe('kept');
    await expect.poll(underlined(story)).toBe(0);
    await story.inPage(() => document.querySelector('article')?.append('TSMC juga.'));
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await underlined(story)()).toBe(0);
    expect(await badgeOf(story, await withheld.tabId())()).toBe('');
    // Chromium opens nothing at the first click over a page that has just come back.
    await expect(async () => {
      await withheld.click();
      await expect.poll(popupText(story), { timeout: 2500 }).toContain('Konteks tidak punya izin untuk situs ini.');
    }).toPass();
  });
}
