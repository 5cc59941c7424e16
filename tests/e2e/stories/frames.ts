import { expect } from '@playwright/test';

import type { PageCopy } from '../../../entrypoints/annotator/page-copy.ts';
import { send } from '../../faults/in-extension.ts';
import type { Message } from '../../faults/message-of.ts';
import { Site } from '../../support/site.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

type Frame = {
  /** The address's path; of a frame that is written in place its whole address. */
  readonly at: string;
  /** What Konteks read in it; null where it is not there. */
  readonly texts: readonly string[] | null;
  /** The headword of its open card. */
  readonly card: string | null;
  /** The middle of its mention, in its own viewport. */
  readonly mention: { readonly x: number; readonly y: number } | null;
};

/** The frames of the page in front, without its own. */
const frames = (story: StoryPage): Promise<Frame[]> =>
  story.inOwnPage(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const found = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1, allFrames: true },
      func: () => {
        const box = document.getElementById('m')?.getBoundingClientRect();
        return {
          at: location.protocol === 'about:' ? location.href : location.pathname,
          texts: (globalThis as { __konteks?: PageCopy }).__konteks?.blocks?.().map(({ text }) => text) ?? null,
          card: document.querySelector('konteks-card')?.shadowRoot?.querySelector('h2')?.textContent ?? null,
          mention: box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 },
        };
      },
    });
    return found.flatMap(({ frameId, result }) => (frameId === 0 || !result ? [] : [result]));
  }, null);

/** What was read in which frame. */
const readIn = async (story: StoryPage): Promise<Record<string, readonly string[] | null>> =>
  Object.fromEntries((await frames(story)).map(({ at, texts }) => [at, texts]));

const badge = (story: StoryPage): Promise<string> =>
  story.inOwnPage(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, null);

const tabInFront = (story: StoryPage): Promise<number> =>
  story.inOwnPage(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1, null);

const tell = async (story: StoryPage, message: Message): Promise<void> => expect(await send(story, [message])).toEqual(['answered']);

/** Hovers over the mention in the page's only frame and expects its card there. */
async function expectCardInFrame(story: StoryPage, headword: string): Promise<void> {
  await expect.poll(async () => (await frames(story))[0]?.texts?.length ?? 0, { timeout: 15_000 }).toBeGreaterThan(0);
  const [frame] = await frames(story);
  const corner = await story.inPage(() => {
    const { x = 0, y = 0 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
    return { x, y };
  });
  await story.moveTo(corner.x + (frame?.mention?.x ?? 0), corner.y + (frame?.mention?.y ?? 0));
  await expect.poll(async () => (await frames(story))[0]?.card).toBe(headword);
  expect(await story.cardTitle()).toBeNull();
}

const mentioning = (name: string): string => `<!doctype html><meta charset="utf-8"><p><b id="m">${name}</b> ada di sini.</p>`;
const framed = (source: string, size = 'width="600" height="320"'): string => `<iframe ${size} ${source}></iframe>`;
const inPlace = (name: string): string => `srcdoc="${mentioning(name).replaceAll('"', '&quot;')}"`;

const LONG_PROSE = 'Bingkai ini memuat tulisan yang cukup panjang untuk dibaca orang yang lewat di sini setiap hari. '.repeat(4);

/** Articles in frames: each story in both browsers. */
export function tellFrameStories(test: StoryTest): void {
  test('large frames are read, written in place too, a small one is not, and the badge counts them all', async ({ story, site }) => {
    const large = framed(`src="${site.page('/large', mentioning('Huawei'))}"`);
    const small = framed(`src="${site.page('/small', mentioning('TSMC'))}"`, 'width="390" height="320"');
    const low = framed(`src="${site.page('/low', mentioning('ASML'))}"`, 'width="600" height="290"');
    await story.goto(site.page('/with-frames', pageOf(`<p>Nvidia.</p>${large}${framed(inPlace('DeepSeek'))}${small}${low}`)));
    await story.placed();
    await expect
      .poll(() => readIn(story))
      .toEqual({ '/large': ['Huawei ada di sini.'], 'about:srcdoc': ['DeepSeek ada di sini.'], '/small': null, '/low': null });
    await expect.poll(() => badge(story)).toBe('3');
  });

  test('a card opens in a frame of the same site', async ({ story, site }) => {
    await story.goto(site.page('/around-own', pageOf(framed(`src="${site.page('/own', mentioning('Huawei'))}"`))));
    await expectCardInFrame(story, 'Huawei');
  });

  test('a card opens in a frame that is written in place', async ({ story, site }) => {
    await story.goto(site.page('/around-written', pageOf(framed(inPlace('DeepSeek')))));
    await expectCardInFrame(story, 'DeepSeek');
  });

  test('a frame of another site is read, and a card opens in it', async ({ story, site }) => {
    const other = await Site.start();
    await story.goto(site.page('/around-other', pageOf(framed(`src="${other.page('/other', mentioning('TSMC'))}"`))));
    await expectCardInFrame(story, 'TSMC');
    other.stop();
  });

  test('a frame that goes on to another page, and one that comes later, are read', async ({ story, site }) => {
    const next = site.page('/goes-on', mentioning('Huawei'));
    site.page('/comes-later', mentioning('DeepSeek'));
    const goes = framed(`src="${site.page('/goes', `${mentioning('ASML')}<a href="${next}">lagi</a>`)}"`);
    await story.goto(site.page('/frames-change', pageOf(`<p>Nvidia.</p>${goes}`)));
    await story.placed();
    await expect.poll(() => readIn(story)).toEqual({ '/goes': ['ASML ada di sini.', 'lagi'] });
    await story.inPage(() => document.querySelector('iframe')?.contentDocument?.querySelector('a')?.click());
    await expect.poll(() => readIn(story)).toEqual({ '/goes-on': ['Huawei ada di sini.'] });
    await story.inPage(() =>
      document
        .querySelector('article')
        ?.append(Object.assign(document.createElement('iframe'), { width: '600', height: '320', src: '/comes-later' })),
    );
    await expect.poll(() => readIn(story)).toEqual({ '/goes-on': ['Huawei ada di sini.'], '/comes-later': ['DeepSeek ada di sini.'] });
    await expect.poll(() => badge(story)).toBe('3');
  });

  test('a frame that was small, and one that was hidden, are read once they are large and shown', async ({ story, site }) => {
    const small = framed(`src="${site.page('/grows', mentioning('Huawei'))}"`, 'width="100" height="50"');
    const hidden = framed(`hidden src="${site.page('/appears', mentioning('TSMC'))}"`);
    await story.goto(site.page('/frames-grow', pageOf(`<p>Nvidia.</p>${small}${hidden}`)));
    await story.placed();
    expect(await readIn(story)).toEqual({ '/grows': null, '/appears': null });
    // By a style alone: nothing in the page's DOM tells of it.
    await story.inPage(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('iframe { display: block !important; width: 600px !important; height: 320px !important }');
      document.adoptedStyleSheets = [sheet];
    });
    await expect.poll(() => readIn(story)).toEqual({ '/grows': ['Huawei ada di sini.'], '/appears': ['TSMC ada di sini.'] });
    await expect.poll(() => badge(story)).toBe('3');
  });

  test('a frame whose own address a rule switches off is left alone, at once where it is open, whatever the mode of its page', async ({
    story,
    site,
  }) => {
    const frame = site.page('/own-rule', mentioning('Huawei')).replace('127.0.0.1', 'localhost');
    const around = site.page('/around-rule', pageOf(`<p>Nvidia.</p>${framed(`src="${frame}"`)}`));
    const tabId = await story.inOwnPage(async (url) => (await chrome.tabs.create({ url, active: false })).id ?? -1, frame);
    await expect.poll(() => story.inOwnPage(async (id) => (await chrome.tabs.get(id)).url, tabId)).toBe(frame);
    const seen = async (): Promise<object> => ({ ...(await readIn(story)), badge: await badge(story) });
    const read = { '/own-rule': ['Huawei ada di sini.'], badge: '2' };
    const left = { '/own-rule': null, badge: '1' };
    await story.goto(around);
    await expect.poll(seen, { timeout: 15_000 }).toEqual(read);
    for (const scope of ['page', 'host', 'domain']) {
      await tell(story, { type: 'setSiteRule', body: { tabId, scope, on: false } });
      await expect.poll(seen, scope).toEqual(left);
      await story.goto(around);
      await expect.poll(seen, { timeout: 15_000, message: scope }).toEqual(left);
      await new Promise((rest) => setTimeout(rest, 500));
      expect(await seen(), scope).toEqual(left);
      await tell(story, { type: 'setSiteRule', body: { tabId, scope, on: true } });
      await expect.poll(seen, scope).toEqual(read);
    }
    await tell(story, { type: 'setSiteRule', body: { tabId: await tabInFront(story), scope: 'domain', on: true } });
    await tell(story, { type: 'setMode', body: { mode: 'chosen' } });
    await tell(story, { type: 'setSiteRule', body: { tabId: await tabInFront(story), scope: 'domain', on: true } });
    await expect.poll(seen).toEqual(read);
    await tell(story, { type: 'setMode', body: { mode: 'news' } });
    await story.inOwnPage((id) => chrome.tabs.remove(id), tabId);
  });

  test('a frame that goes to an address of its own that is off, without loading, shows nothing there', async ({ story, site }) => {
    const [here, there] = ['/frame-here', '/frame-there'].map((path) => site.page(path, mentioning('Huawei'))) as [string, string];
    await story.goto(there);
    await tell(story, { type: 'setSiteRule', body: { tabId: await tabInFront(story), scope: 'page', on: false } });
    await story.goto(site.page('/around-route', pageOf(`<p>Nvidia.</p>${framed(`src="${here}"`)}`)));
    await expect.poll(() => badge(story), { timeout: 15_000 }).toBe('2');
    await story.inPage(() => {
      const page = document.querySelector('iframe')?.contentWindow;
      page?.history.replaceState(null, '', '/frame-there');
      page?.document.body.insertAdjacentHTML('beforeend', '<p>TSMC.</p>');
    });
    await expect.poll(() => badge(story)).toBe('1');
  });

  test('a page that is one frame of its own site is read in it, and so are framesets', async ({ story, site }) => {
    const article = site.page('/alone', `${mentioning('Huawei')}<p>${LONG_PROSE}</p>`);
    await story.goto(site.page('/around-alone', `<!doctype html><title>Bingkai</title>${framed(`src="${article}"`)}`));
    await expect.poll(async () => (await readIn(story))['/alone']?.[0], { timeout: 15_000 }).toBe('Huawei ada di sini.');

    const menu = site.page('/menu', '<!doctype html><a href="#">Menu</a>');
    const both = `<frame src="${menu}" name="menu"><frame src="${article}">`;
    await story.goto(site.page('/frameset', `<!doctype html><frameset rows="20%,*">${both}</frameset>`));
    await expect.poll(async () => (await readIn(story))['/alone']?.[0], { timeout: 15_000 }).toBe('Huawei ada di sini.');
    expect((await readIn(story))['/menu']).toBeNull(); // too low for an article
  });

  test('a page that is one frame of another site is not looked into: nobody can say there whether it is to be read', async ({
    story,
    site,
  }) => {
    const other = await Site.start();
    const article = other.page('/foreign', `${mentioning('Huawei')}<p>${LONG_PROSE}</p>`);
    await story.goto(site.page('/around-foreign', `<!doctype html><title>Bingkai</title>${framed(`src="${article}"`)}`));
    await new Promise((rest) => setTimeout(rest, 2500));
    expect(await readIn(story)).toEqual({ '/foreign': null });
    expect(await story.report()).toBeNull();
    other.stop();
  });
}
