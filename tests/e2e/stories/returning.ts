import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import { send } from '../../faults/in-extension.ts';
import type { Message } from '../../faults/message-of.ts';
import type { Site } from '../../support/site.ts';
import { pageOf } from './reading.ts';
import { follow, look, open } from './sleeping.ts';
import type { OwnPage } from './sleeping.ts';

/** Tells whether the page was kept. */
export const NOTE = `<script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.note = persisted ? 'kept' : 'new'; })</script>`;
/** No prose: annotated on every page only, or where the reader asks for it. */
const SHORT = `<html lang="id"><head><meta charset="utf-8"><title>Singkat</title>${NOTE}</head><body><p>Berita singkat.</p><p>Nvidia.</p></body></html>`;

const on = { visibility: 'visible', note: 'kept', texts: ['Nvidia.'], badge: '1' };
const off = { ...on, texts: null, badge: '' };

const tell = async (story: OwnPage, message: Message): Promise<void> => expect(await send(story, [message])).toEqual(['answered']);
const switchOff = (story: OwnPage, whether: boolean): Promise<void> => tell(story, { type: 'setOff', body: { off: whether } });
const tabOf = (story: OwnPage, url: string): Promise<number> =>
  story.inOwnPage(async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1, url);

/** Loads a tab's page again, and waits for it. */
const reload = async (story: OwnPage, url: string): Promise<void> => {
  await story.inOwnPage((id) => chrome.tabs.reload(id), await tabOf(story, url));
  await expect.poll(async () => (await look(story, url))?.note, { timeout: 15_000 }).toBe('new');
};

/** Leaves a page for another, does something there, and comes back to what the browser kept. */
const whileAway = async (story: OwnPage, [url, elsewhere]: readonly [string, string], work: () => Promise<void>): Promise<void> => {
  await follow(story, url, elsewhere);
  await expect.poll(async () => (await look(story, elsewhere))?.visibility, { timeout: 15_000 }).toBe('visible');
  await work();
  await follow(story, elsewhere);
  await expect.poll(async () => (await look(story, url))?.note, { timeout: 15_000 }).toBe('kept');
};

/** Time enough to begin anew. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));

const sees = async (story: OwnPage, url: string, what: object): Promise<void> => {
  await expect.poll(() => look(story, url), { timeout: 15_000 }).toEqual(what);
  await rest();
  expect(await look(story, url)).toEqual(what);
};

/** What the popup says of a page, in a tab of its own behind it. */
const popupOf = (story: OwnPage, url: string): Promise<string> =>
  story.inOwnPage(async (address) => {
    const [found, own] = await Promise.all([chrome.tabs.query({}), chrome.tabs.getCurrent()]);
    const search = `?tab=${found.find((tab) => tab.url === address)?.id}`;
    const popup = await chrome.tabs.create({ url: `/popup.html${search}`, active: false, ...(own && { windowId: own.windowId }) });
    const words = (): string =>
      chrome.extension
        .getViews()
        .find(({ location }) => location.search === search)
        ?.document.querySelector('.reason')?.textContent ?? '';
    for (let looks = 0; words() === '' && looks < 100; looks += 1) await new Promise((later) => setTimeout(later, 100));
    const said = words();
    await chrome.tabs.remove(popup.id ?? -1);
    return said;
  }, url);

/** Pages that the browser kept, and to which the reader comes back: each story in both browsers. */
export function tellReturningStories(test: TestType<{ story: OwnPage }, { site: Site }>): void {
  const opened = async (
    story: OwnPage,
    site: Site,
    name: string,
    html = pageOf('<p>Nvidia.</p>', NOTE),
  ): Promise<readonly [string, string]> => {
    const url = site.page(`/${name}`, html);
    await open(story, url, true);
    await expect.poll(async () => (await look(story, url))?.note, { timeout: 15_000 }).toBe('new');
    return [url, site.page(`/${name}-away`, pageOf('<p>Huawei dan TSMC.</p>', NOTE))];
  };

  test('a page that the browser kept to come back to is as it was, and its badge too', async ({ story, site }) => {
    const [kept, elsewhere] = await opened(story, site, 'kept');
    await expect.poll(async () => (await look(story, kept))?.badge, { timeout: 15_000 }).toBe('1');
    await whileAway(story, [kept, elsewhere], () =>
      expect.poll(async () => (await look(story, elsewhere))?.badge, { timeout: 15_000 }).toBe('2'),
    );
    await sees(story, kept, on);
  });

  test('a page that was left while Konteks was off is annotated when the reader comes back to it once it is on, and the other way round', async ({
    story,
    site,
  }) => {
    const pages = await opened(story, site, 'left-off');
    const [left] = pages;
    await expect.poll(async () => (await look(story, left))?.badge, { timeout: 15_000 }).toBe('1');
    for (const loadedWhileOff of [false, true]) {
      await switchOff(story, true);
      await expect.poll(async () => (await look(story, left))?.texts).toBeNull();
      if (loadedWhileOff) await reload(story, left);
      await whileAway(story, pages, () => switchOff(story, false));
      await sees(story, left, on);
    }
    await whileAway(story, pages, () => switchOff(story, true));
    await sees(story, left, off);
    await switchOff(story, false);
    await sees(story, left, on);
  });

  test('a page that was left while every page was annotated is left alone when the reader comes back to it once only news pages are', async ({
    story,
    site,
  }) => {
    const pages = await opened(story, site, 'short', SHORT);
    const [short] = pages;
    await tell(story, { type: 'setMode', body: { mode: 'everywhere' } });
    await expect.poll(async () => (await look(story, short))?.badge, { timeout: 15_000 }).toBe('1');
    await whileAway(story, pages, rest);
    await sees(story, short, on);
    await whileAway(story, pages, () => tell(story, { type: 'setMode', body: { mode: 'news' } }));
    await sees(story, short, off);
    await whileAway(story, pages, () => tell(story, { type: 'setMode', body: { mode: 'everywhere' } }));
    await sees(story, short, on);
    await tell(story, { type: 'setMode', body: { mode: 'news' } });
    await sees(story, short, off);
  });

  test('a page that the reader asked for is annotated when the reader comes back to it, and no longer once it was loaded again, or Konteks was off', async ({
    story,
    site,
  }) => {
    const pages = await opened(story, site, 'asked', SHORT);
    const [asked] = pages;
    await tell(story, { type: 'annotateAnyway', body: { tabId: await tabOf(story, asked) } });
    await expect.poll(async () => (await look(story, asked))?.badge, { timeout: 15_000 }).toBe('1');
    await whileAway(story, pages, rest);
    await sees(story, asked, on);
    await reload(story, asked);
    await sees(story, asked, { ...off, note: 'new' });
    await tell(story, { type: 'annotateAnyway', body: { tabId: await tabOf(story, asked) } });
    await whileAway(story, pages, () => switchOff(story, true));
    await sees(story, asked, off);
    await switchOff(story, false);
    await whileAway(story, pages, rest);
    await sees(story, asked, off);
  });

  test('a site that was switched off, or Konteks paused, while a page of it was kept is left alone when the reader comes back, until it is on again', async ({
    story,
    site,
  }) => {
    const pages = await opened(story, site, 'site-off');
    const [left, elsewhere] = pages;
    const rule = async (whether: boolean, url: string): Promise<void> =>
      tell(story, { type: 'setSiteRule', body: { tabId: await tabOf(story, url), scope: 'host', on: whether } });
    const pause = (kind: 'hour' | null): Promise<void> => tell(story, { type: 'pause', body: { kind } });
    await expect.poll(async () => (await look(story, left))?.badge, { timeout: 15_000 }).toBe('1');
    await whileAway(story, pages, () => rule(false, elsewhere));
    await sees(story, left, off);
    expect(await popupOf(story, left)).toContain('127.0.0.1');
    await whileAway(story, pages, () => rule(true, elsewhere));
    await sees(story, left, on);
    await whileAway(story, pages, () => pause('hour'));
    await sees(story, left, off);
    expect(await popupOf(story, left)).toMatch(/dijeda|paused/);
    await pause(null);
    await sees(story, left, on);
  });
}
