import { expect } from '@playwright/test';

import { send } from '../../faults/in-extension.ts';
import type { Message } from '../../faults/message-of.ts';
import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { underlined } from '../../support/underlined.ts';
import { pageOf } from './reading.ts';
import type { ButtonTest, IconOf } from './toolbar-button.ts';
import { newestTab, off, ON, shownIn } from './toolbar-button.ts';
import type { Shown } from './toolbar-button.ts';

const NEWS = pageOf('<p><b id="m">Nvidia</b> dan Huawei disebut di sini.</p>');
/** No prose: annotated on every page only. */
const SHORT = '<!doctype html><html lang="id"><meta charset="utf-8"><p>Nvidia dan Huawei.</p></html>';

type Seen = Shown & { readonly underlines: number };

const ANNOTATED: Seen = { ...ON, underlines: 2 };
const silent = (status: string, why: string): Seen => ({ ...off(status, why), underlines: 0 });
const OFF_PAGE = silent('off-page', 'nonaktif di halaman ini');

const tell = async (story: StoryPage, message: Message): Promise<void> => expect(await send(story, [message])).toEqual(['answered']);
/** Says something of the page that is open. */
const say = async (story: StoryPage, url: string, on: boolean): Promise<void> =>
  tell(story, { type: 'setSiteRule', body: { tabId: await newestTab(story, url), scope: 'page', on } });

type Place = { readonly here: string; readonly there: string; readonly seen: () => Promise<Seen> };

/** A page at one of two addresses of one site, once it is loaded. */
async function loaded(story: StoryPage, iconOf: IconOf, site: Site, html = NEWS): Promise<Place> {
  const [here, there] = [site.page('/here', html), site.page('/there', html)];
  await story.goto(there);
  const shown = shownIn(story, iconOf, await newestTab(story, there));
  return { here, there, seen: async () => ({ ...(await shown()), underlines: await underlined(story)() }) };
}

const push = (story: StoryPage, where: '/here' | '/there'): Promise<void> =>
  where === '/here' ? story.inPage(() => history.pushState(null, '', '/here')) : story.inPage(() => history.pushState(null, '', '/there'));
const back = (story: StoryPage): Promise<void> => story.inPage(() => history.back());
const write = (story: StoryPage): Promise<void> =>
  story.inPage(() => document.body.insertAdjacentHTML('beforeend', '<p>TSMC disebut kemudian, di bawah semua yang lain.</p>'));

/** Time enough for what must not come. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));

/** Pages that change their address without loading: each story in both browsers; `how` says by what the icon is seen. */
export function tellRouteStories(test: ButtonTest, how: string): void {
  test.beforeEach(({ story }) => story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));
  test.afterEach(async ({ story }) => {
    await story.inOwnPage(() => chrome.storage.local.clear(), null);
    await tell(story, { type: 'setMode', body: { mode: 'news' } });
  });

  test(`a page that goes on to an address that is off falls silent at once, its card too, and speaks again on the way back ${how}`, async ({
    story,
    iconOf,
    site,
  }) => {
    const { here, there, seen } = await loaded(story, iconOf, site);
    await expect.poll(seen).toEqual(ANNOTATED);
    await say(story, there, false);
    await story.goto(here);
    await expect.poll(seen).toEqual(ANNOTATED);
    const { x, y } = await story.inPage(() => document.getElementById('m')?.getBoundingClientRect().toJSON() as DOMRect);
    await story.moveTo(x + 10, y + 8);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await push(story, '/there');
    await expect.poll(seen).toEqual(OFF_PAGE);
    await expect.poll(story.cardTitle).toBeNull();
    await back(story);
    await expect.poll(seen).toEqual(ANNOTATED);
    await story.inPage(() => history.replaceState(null, '', '/there'));
    await expect.poll(seen).toEqual(OFF_PAGE);
    await write(story);
    await rest();
    expect(await seen()).toEqual(OFF_PAGE);
    await push(story, '/here');
    await expect.poll(seen).toEqual({ ...ANNOTATED, badge: '3', title: 'Konteks (3)', underlines: 3 });
  });

  test(`a page that was off where it was loaded begins at an address that is on, and is silent again on the way back ${how}`, async ({
    story,
    iconOf,
    site,
  }) => {
    const { there, seen } = await loaded(story, iconOf, site);
    await say(story, there, false);
    await story.goto(there);
    await expect.poll(seen).toEqual(OFF_PAGE);
    for (const move of [() => push(story, '/here'), () => story.inPage(() => history.forward())]) {
      await move();
      await expect.poll(seen).toEqual(ANNOTATED);
      await back(story);
      await expect.poll(seen).toEqual(OFF_PAGE);
    }
  });

  test(`an article that comes while its address is off is found once its address is on ${how}`, async ({ story, iconOf, site }) => {
    const { here, there, seen } = await loaded(story, iconOf, site, SHORT);
    await say(story, there, false);
    await story.goto(here);
    await expect.poll(seen).toMatchObject({ status: 'not-prose' });
    await push(story, '/there');
    await story.inPage(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        `<article>${'<p>Kalimat ini hanya mengisi halaman supaya panjang, kata TSMC.</p>'.repeat(4)}</article>`,
      ),
    );
    await rest(); // as long as the probe waits
    expect(await seen()).toEqual(OFF_PAGE);
    await back(story);
    await expect.poll(seen).toMatchObject({ status: 'annotated', badge: '3' });
  });

  test(`where only chosen pages are annotated a page is silent at all other addresses ${how}`, async ({ story, iconOf, site }) => {
    const { there, seen } = await loaded(story, iconOf, site);
    await tell(story, { type: 'setMode', body: { mode: 'chosen' } });
    await say(story, there, true);
    await expect.poll(seen).toEqual(ANNOTATED);
    await push(story, '/here');
    await expect.poll(seen).toEqual(silent('not-chosen', 'hanya di situs pilihan Anda'));
    await back(story);
    await expect.poll(seen).toEqual(ANNOTATED);
  });

  test(`where every page is annotated one without prose is silent at an address that is off, and annotated at all others ${how}`, async ({
    story,
    iconOf,
    site,
  }) => {
    const { there, seen } = await loaded(story, iconOf, site, SHORT);
    await tell(story, { type: 'setMode', body: { mode: 'everywhere' } });
    await expect.poll(seen).toEqual(ANNOTATED);
    await say(story, there, false);
    await push(story, '/here');
    await expect.poll(seen).toEqual(ANNOTATED);
    await back(story);
    await expect.poll(seen).toEqual(OFF_PAGE);
  });

  test(`a page that changes its address from on to on keeps its number ${how}`, async ({ story, iconOf, site }) => {
    const { seen } = await loaded(story, iconOf, site);
    await expect.poll(seen).toEqual(ANNOTATED);
    await push(story, '/here');
    await rest();
    expect(await seen()).toEqual(ANNOTATED);
  });
}
