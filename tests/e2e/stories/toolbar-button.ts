import { expect } from '@playwright/test';
import type { TestType } from '@playwright/test';

import { send } from '../../faults/in-extension.ts';
import type { Message } from '../../faults/message-of.ts';
import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');

/** The icon over a tab, by the name of its file (`16`, `off-16`). */
export type IconOf = (tabId: number) => Promise<string>;
export type ButtonTest = TestType<{ story: StoryPage; iconOf: IconOf }, { site: Site }>;

/** What the toolbar shows over a tab, and what the popup is told. */
export type Shown = { readonly icon: string; readonly title: string; readonly badge: string; readonly status: string };

/** Two entries are shown. */
export const ON: Shown = { icon: '16', title: 'Konteks (2)', badge: '2', status: 'annotated' };
/** Off, and why. */
export const off = (status: string, why: string): Shown => ({ icon: 'off-16', title: `Konteks: ${why}`, badge: '', status });

/** The tab that came last of those at an address. */
export const newestTab = (story: StoryPage, url: string): Promise<number> =>
  story.inOwnPage(async (address) => (await chrome.tabs.query({})).findLast((tab) => tab.url === address)?.id ?? -1, url);

const titleOf = (story: StoryPage, tabId?: number) => (): Promise<string> =>
  story.inOwnPage((id) => chrome.action.getTitle(id === null ? {} : { tabId: id }), tabId ?? null);

/** What the toolbar shows over a tab, and what the popup would be told of it. */
export const shownIn = (story: StoryPage, iconOf: IconOf, tabId: number) => async (): Promise<Shown> => {
  const told = await story.inOwnPage(async (id) => {
    const answer = (await chrome.runtime.sendMessage({ type: 'tabState', body: { tabId: id } })) as { value: { status: string } };
    return {
      title: await chrome.action.getTitle({ tabId: id }),
      badge: await chrome.action.getBadgeText({ tabId: id }),
      status: answer.value.status,
    };
  }, tabId);
  return { icon: await iconOf(tabId), ...told };
};

/** Each way to be off, what it is called, and the way back. */
function waysOff(tabId: number): ReadonlyArray<readonly [shown: Shown, there: Message, back: Message]> {
  const rule = (scope: string, on: boolean): Message => ({ type: 'setSiteRule', body: { tabId, scope, on } });
  const say = (type: string, there: object, back: object): [Message, Message] => [
    { type, body: there },
    { type, body: back },
  ];
  return [
    [off('off-page', 'nonaktif di halaman ini'), rule('page', false), rule('page', true)],
    [off('off-host', 'nonaktif di 127.0.0.1'), rule('host', false), rule('host', true)],
    [off('off-domain', 'nonaktif di 127.0.0.1'), rule('domain', false), rule('domain', true)],
    [off('off-everywhere', 'nonaktif di semua situs'), ...say('setOff', { off: true }, { off: false })],
    [off('paused', 'dijeda'), ...say('pause', { kind: 'restart' }, { kind: null })],
    [off('not-chosen', 'hanya di situs pilihan Anda'), ...say('setMode', { mode: 'chosen' }, { mode: 'news' })],
  ];
}

/** What the toolbar's button tells: each story in both browsers; `how` says by what the icon is seen. */
export function tellButtonStories(test: ButtonTest, how: string): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.clear(), null));

  test(`icon, title, badge and popup agree, each way that Konteks can be off, and when it is on again ${how}`, async ({
    story,
    iconOf,
    site,
  }) => {
    const url = site.page('/button', NEWS);
    await story.goto(url);
    const tabId = await newestTab(story, url);
    const shown = shownIn(story, iconOf, tabId);
    await expect.poll(shown).toEqual(ON);
    for (const [expected, there, back] of waysOff(tabId)) {
      expect(await send(story, [there])).toEqual(['answered']);
      await expect.poll(shown, expected.status).toEqual(expected);
      expect(await send(story, [back])).toEqual(['answered']);
      await expect.poll(shown, `after ${expected.status}`).toEqual(ON);
    }
  });

  test(`a site that is off is shown so after a reload, no longer when the tab goes elsewhere, and again on the way back and forth ${how}`, async ({
    story,
    iconOf,
    site,
  }) => {
    const url = site.page('/button-there', NEWS);
    await story.goto(url);
    await story.placed();
    const tabId = await newestTab(story, url);
    const shown = shownIn(story, iconOf, tabId);
    const expected = off('off-host', 'nonaktif di 127.0.0.1');
    await send(story, [{ type: 'setSiteRule', body: { tabId, scope: 'host', on: false } }]);
    await expect.poll(shown).toEqual(expected);
    await story.goto(url);
    await expect.poll(shown).toEqual(expected);
    await story.goto(url.replace('127.0.0.1', 'localhost'));
    await expect.poll(shown).toEqual(ON);
    await story.goto(url);
    await expect.poll(shown).toEqual(expected);
    await story.inPage(() => history.back());
    await expect.poll(shown).toEqual(ON);
    await story.inPage(() => history.forward());
    await expect.poll(shown).toEqual(expected);
  });

  test('the words follow the reader’s language at once, in every tab and for those to come', async ({ story, site }) => {
    const url = site.page('/button-words', NEWS);
    await story.goto(url);
    const tabId = await newestTab(story, url);
    await send(story, [{ type: 'pause', body: { kind: 'restart' } }]);
    const both = (): Promise<string[]> => Promise.all([titleOf(story, tabId)(), titleOf(story)()]);
    await expect.poll(both).toEqual(['Konteks: dijeda', 'Konteks: dijeda']);
    await send(story, [{ type: 'setLanguage', body: { language: 'en' } }]);
    await expect.poll(both).toEqual(['Konteks: paused', 'Konteks: paused']);
    await send(story, [{ type: 'pause', body: { kind: null } }]);
    await expect.poll(both).toEqual(['Konteks (2)', 'Konteks']);
  });
}
