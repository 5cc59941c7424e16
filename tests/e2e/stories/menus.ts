import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const NEWS = pageOf('<p id="p">Nvidia menunggu izin, kata Globl Sout.</p>');

/** Chooses one of our items in the menu of a right click on the page's `#p`; where words are selected there, on these. */
export type Choose = (item: 'explain' | 'site', selected?: string) => Promise<void>;
export type MenuTest = TestType<{ story: StoryPage; choose: Choose }, { site: Site }>;

/** Selects the first words of the paragraph, or its last. */
const selectFirst = (story: StoryPage): Promise<void> =>
  story.inPage(() => {
    const text = document.getElementById('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 'Nvidia'.length);
  });
const selectLast = (story: StoryPage): Promise<void> =>
  story.inPage(() => {
    const text = document.getElementById('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, text.length - 'Globl Sout.'.length, text, text.length - 1);
  });

type Search = { readonly words: string; readonly found: readonly string[] };

/** What the search in a window of its own looks for, and finds; null where none is open. */
const searchWindow = (story: StoryPage) => (): Promise<Search | null> =>
  story.inOwnPage(() => {
    const view = chrome.extension.getViews({ type: 'tab' }).find(({ location }) => location.search.includes('asked'));
    const names = [...(view?.document.querySelectorAll('[role=option] .name') ?? [])].map(({ textContent }) => textContent);
    const words = view?.document.querySelector<HTMLInputElement>('.search')?.value ?? '';
    return Promise.resolve(view === undefined ? null : { words, found: names });
  }, null);

const closeSearch = (story: StoryPage): Promise<void> =>
  story.inOwnPage(async () => {
    for (const tab of await chrome.tabs.query({}))
      if (tab.id !== undefined && tab.url?.includes('asked') === true) await chrome.tabs.remove(tab.id);
  }, null);

/** What the menu of a right click does: each story in both browsers; `how` says by what. */
export function tellMenuStories(test: MenuTest, how: string): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.clear(), null));

  test(`“Explain” opens the card of what is selected, at the selection ${how}`, async ({ story, choose, site }) => {
    await story.goto(site.page('/explain', NEWS));
    await story.placed();
    await selectFirst(story);
    await choose('explain', 'Nvidia');
    await expect.poll(() => story.cardTitle()).toBe('Nvidia');
    const apart = await story.inPage(() => {
      const card = document.querySelector('konteks-card')?.shadowRoot?.querySelector('[role=dialog]')?.getBoundingClientRect();
      return Math.abs((card?.top ?? -9999) - (document.getElementById('p')?.getBoundingClientRect().top ?? 0));
    });
    expect(apart).toBeLessThan(400);
    await story.press('Escape');
  });

  test(`“Explain” of what names nothing exactly opens the search with these words, in a window of its own ${how}`, async ({
    story,
    choose,
    site,
  }) => {
    await story.goto(site.page('/search', NEWS));
    await story.placed();
    await selectLast(story);
    await choose('explain', 'Globl Sout');
    await expect.poll(async () => (await searchWindow(story)())?.found[0], { timeout: 10_000 }).toBe('Global Selatan');
    expect((await searchWindow(story)())?.words).toBe('Globl Sout');
    // Neither the browser's history nor its storage keeps what was selected.
    const kept = (): Promise<string> =>
      story.inOwnPage(async () => {
        const addresses = (await chrome.tabs.query({})).map(({ url }) => url);
        return JSON.stringify([addresses, await chrome.storage.session.get(null), await chrome.storage.local.get(null)]);
      }, null);
    await expect.poll(kept).not.toMatch(/Globl/);
    await closeSearch(story);
  });

  test(`“Explain” where no code of ours is in the page opens the search ${how}`, async ({ story, choose, site }) => {
    await story.goto(site.page('/no-prose', '<!doctype html><p id="p">Nvidia</p>'));
    await selectFirst(story);
    await choose('explain', 'Nvidia');
    await expect.poll(async () => (await searchWindow(story)())?.found[0], { timeout: 10_000 }).toBe('Nvidia');
    await closeSearch(story);
  });

  for (const field of ['textarea', 'input'] as const)
    test(`“Explain” of what is selected in ${field === 'input' ? 'a field' : 'a field of several lines'} opens the search ${how}`, async ({
      story,
      choose,
      site,
    }) => {
      const tag = field === 'input' ? '<input id="p" value="Nvidia">' : '<textarea id="p">Nvidia</textarea>';
      await story.goto(site.page(`/in-${field}`, pageOf(`${tag}<p id="earlier">Nvidia menunggu izin.</p>`)));
      await story.placed();
      await story.inPage(() => {
        const earlier = document.getElementById('earlier')?.firstChild as Text;
        getSelection()?.setBaseAndExtent(earlier, 0, earlier, 'Nvidia'.length); // which Firefox keeps beside that of the field
        const element = document.getElementById('p') as HTMLInputElement;
        element.focus();
        element.select();
      });
      await choose('explain', 'Nvidia');
      await expect.poll(async () => (await searchWindow(story)())?.found[0], { timeout: 10_000 }).toBe('Nvidia');
      expect(await story.cardTitle()).toBeNull();
      await closeSearch(story);
    });

  test(`the site’s switch takes everything back, and brings it again ${how}`, async ({ story, choose, site }) => {
    await story.goto(site.page('/switch', NEWS));
    await story.placed();
    await choose('site');
    await expect.poll(() => story.report()).toBe(null);
    await choose('site');
    await story.placed();
    expect(await story.inOwnPage(() => chrome.storage.local.get('switchedOffSites'), null)).toEqual({});
  });
}
