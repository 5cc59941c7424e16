import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { PageCopy } from '../../../entrypoints/annotator/page-copy.ts';
import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

export type OwnPage = Pick<StoryPage, 'inOwnPage'>;
type Seen = { readonly visibility: string; readonly note: string | null; readonly texts: readonly string[] | null; readonly badge: string };

/** Opens a tab in front, or behind the one that is. */
export const open = (story: OwnPage, url: string, active: boolean): Promise<void> =>
  story.inOwnPage(async (told) => void (await chrome.tabs.create(told)), { url, active });

const showTab = (story: OwnPage, url: string): Promise<void> =>
  story.inOwnPage(async (address) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
    if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
  }, url);

/** Goes on in a tab as by a link; without `to`, back. */
export const follow = (story: OwnPage, url: string, to?: string): Promise<void> =>
  story.inOwnPage(
    async ([address, next]) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        world: 'MAIN',
        func: (there) => void setTimeout(() => (there === null ? history.back() : location.assign(there))),
        args: [next],
      });
    },
    [url, to ?? null] as const,
  );

const write = (story: OwnPage, url: string, words: string): Promise<void> =>
  story.inOwnPage(
    async ([address, text]) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: (said) => document.querySelector('article')?.append(said),
        args: [text],
      });
    },
    [url, words] as const,
  );

/** A tab as it is now: the note that its page keeps, and the texts that Konteks read after the first; null where there is no Konteks. */
export const look = (story: OwnPage, url: string): Promise<Seen | null> =>
  story.inOwnPage(async (address) => {
    const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id;
    if (tabId === undefined) return null;
    const [frame] = await chrome.scripting
      .executeScript({
        target: { tabId },
        func: () => ({
          visibility: document.visibilityState,
          note: document.documentElement.getAttribute('data-note'),
          texts: (globalThis as { __konteks?: PageCopy }).__konteks?.blocks?.().flatMap(({ text }, i) => (i === 0 ? [] : [text])) ?? null,
        }),
      })
      .catch(() => []); // it goes on to the next page just now
    return frame?.result === undefined ? null : { ...frame.result, badge: await chrome.action.getBadgeText({ tabId }) };
  }, url);

/** Time enough to read a page. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));

/** Pages that nobody sees yet, or for a while: each story in both browsers. */
export function tellSleepingStories(test: TestType<{ story: OwnPage }, { site: Site }>, { prerenders }: { prerenders: boolean }): void {
  test('a tab that was opened behind another is read only once it is shown', async ({ story, site }) => {
    const behind = site.page('/behind', pageOf('<p>Nvidia.</p>'));
    await open(story, site.page('/front', pageOf('<p>Huawei.</p>')), true);
    await open(story, behind, false);
    const unread = { visibility: 'hidden', note: null, texts: null, badge: '' };
    await expect.poll(() => look(story, behind), { timeout: 15_000 }).toEqual(unread);
    await rest();
    expect(await look(story, behind)).toEqual(unread);
    await showTab(story, behind);
    await expect.poll(() => look(story, behind)).toEqual({ visibility: 'visible', note: null, texts: ['Nvidia.'], badge: '1' });
  });

  test('what a tab says while it is behind another is read once it is shown again', async ({ story, site }) => {
    const news = site.page('/news', pageOf('<p>Nvidia.</p>'));
    await open(story, news, true);
    await expect.poll(async () => (await look(story, news))?.texts, { timeout: 15_000 }).toEqual(['Nvidia.']);
    await open(story, site.page('/before-it', pageOf('')), true);
    await expect.poll(async () => (await look(story, news))?.visibility).toBe('hidden');
    await write(story, news, 'Huawei juga.');
    await rest();
    expect((await look(story, news))?.texts).toEqual(['Nvidia.']);
    await showTab(story, news);
    await expect.poll(async () => (await look(story, news))?.texts).toEqual(['Nvidia.', 'Huawei juga.']);
  });

  test(
    prerenders
      ? 'a page that the browser made ready in advance is read once the reader comes to it'
      : 'a page that asks for others to be made ready is read, and so are they; Firefox makes none ready in advance',
    async ({ story, site }) => {
      const note = `<script>if (document.prerendering) localStorage.setItem('ready', location.pathname);
        const tell = () => { document.documentElement.dataset.note = document.prerendering === undefined ? 'never ready' : 'was ready'; };
        document.prerendering === undefined ? tell() : document.addEventListener('prerenderingchange', tell);</script>`;
      const rules = '{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}';
      const told = `<script>setInterval(() => { document.documentElement.dataset.note = localStorage.getItem('ready'); }, 50)</script>`;
      const next = site.page('/next', pageOf('<p>Nvidia.</p>', note));
      const first = site.page('/first', pageOf('<p>Huawei.</p>', `<script type="speculationrules">${rules}</script>${told}`));
      await open(story, first, true);
      await expect.poll(async () => (await look(story, first))?.texts, { timeout: 15_000 }).toEqual(['Huawei.']);
      if (prerenders) await expect.poll(async () => (await look(story, first))?.note).toBe('/next');
      await follow(story, first, next);
      await expect
        .poll(() => look(story, next), { timeout: 15_000 })
        .toEqual({ visibility: 'visible', note: prerenders ? 'was ready' : 'never ready', texts: ['Nvidia.'], badge: '1' });
    },
  );
}
