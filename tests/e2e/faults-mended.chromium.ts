import type { Page } from '@playwright/test';

import { Updatable } from '../faults/updatable.ts';
import { seenIn, send, store, withoutRoom } from '../faults/in-extension.ts';
import type { Message } from '../faults/message-of.ts';
import { expect, Extension, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { pageOf } from './stories/reading.ts';

/*
 * What sequences of faults have found (see faults.chromium.ts), each by itself.
 */

const NEWS = pageOf('<p>Nvidia dan Huawei disebut di sini.</p>');
const TALL = pageOf('<p>Nvidia dan Huawei disebut di sini.</p><p style="margin-top: 3000px">TSMC jauh di bawah.</p>');
const SHORT = '<!doctype html><meta charset="utf-8"><p>Nvidia.</p>';

const isThere = (extension: Extension, page: Page) => async (): Promise<boolean> => (await extension.report(page)) !== null;

const titleOf = (extension: Extension, page: Page) => async (): Promise<string> =>
  (await seenIn(extension, await extension.tabId(page))).title;

async function say(extension: Extension, ...messages: Message[]): Promise<void> {
  expect(await send(extension, messages)).toEqual(messages.map(() => 'answered'));
}

const MODE = (mode: string): Message => ({ type: 'setMode', body: { mode } });
const OFF = (off: boolean): Message => ({ type: 'setOff', body: { off } });
const PAUSE = (kind: string | null): Message => ({ type: 'pause', body: { kind } });

test('“on every page” reaches an open page at once, and leaves it at once', async ({ page, site, extension }) => {
  await page.goto(site.page('/short', SHORT));
  await say(extension, MODE('everywhere'));
  await extension.placed(page);
  await say(extension, OFF(true));
  await expect.poll(isThere(extension, page)).toBe(false);
  await say(extension, OFF(false));
  await extension.placed(page);
  await say(extension, MODE('news'));
  await expect.poll(isThere(extension, page)).toBe(false);
});

test('a worker that dies while the reader switches leaves no page behind, nor its button: the next one finishes the change', async ({
  page,
  site,
  extension,
}) => {
  // A worker that starts anew has the machine's language, whatever the driver told the browser.
  await extension.helper.evaluate(() => chrome.storage.local.set({ language: 'id' }));
  await page.goto(site.page('/killed', NEWS));
  await expect.poll(titleOf(extension, page)).toBe('Konteks (2)');
  for (let moment = 0; moment < 12; moment += 1) {
    const answer = send(extension, [OFF(moment % 2 === 0)]);
    await new Promise((rest) => setTimeout(rest, moment * 3));
    await extension.stopWorker();
    await answer;
    await send(extension, [{ type: 'tabState', body: { tabId: await extension.tabId(page) } }]); // the popup opens
    const { off = false } = await extension.helper.evaluate(() => chrome.storage.local.get<{ off?: boolean }>('off'));
    const title = off ? 'Konteks: nonaktif di semua situs' : 'Konteks (2)';
    for (const when of [`killed after ${moment * 3} ms`, `reloaded, killed after ${moment * 3} ms`]) {
      await expect.poll(isThere(extension, page), when).toBe(!off);
      await expect.poll(titleOf(extension, page), when).toBe(title);
      if (when.startsWith('killed')) await page.reload();
    }
  }
  await say(extension, OFF(false));
});

test('registrations that an earlier worker takes away just then cost a pause neither its alarm nor its end', async ({
  page,
  site,
  extension,
}) => {
  const alarmIsSet = (): Promise<boolean> => extension.helper.evaluate(async () => (await chrome.alarms.get('pause')) !== undefined);
  const registered = (): Promise<string[]> =>
    extension.helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  await page.goto(site.page('/unregistered', NEWS));
  await extension.placed(page);
  const worker = await extension.wokenWorker();
  // The worker before had asked the browser to take the registrations away, and the browser does so just then.
  await worker.evaluate(() => {
    const { scripting } = chrome;
    const unregister = scripting.unregisterContentScripts.bind(scripting);
    const unregisterTwice = async (filter: chrome.scripting.ContentScriptFilter): Promise<void> => {
      Object.assign(scripting, { unregisterContentScripts: unregister });
      await unregister(filter);
      await unregister(filter);
    };
    Object.assign(scripting, { unregisterContentScripts: unregisterTwice });
  });
  await say(extension, PAUSE('hour'));
  expect(await alarmIsSet()).toBe(true);
  expect(await registered()).toEqual([]);
  await say(extension, PAUSE(null));
  expect(await alarmIsSet()).toBe(false);
  expect(await registered()).not.toEqual([]);
});

test('in a new session the button of each tab is shown anew, since the browser may have forgotten it', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.page('/new-session', NEWS));
  await expect.poll(titleOf(extension, page)).toBe('Konteks (2)');
  await extension.helper.evaluate(
    (tabId) => Promise.all([chrome.storage.session.clear(), chrome.action.setTitle({ tabId, title: 'forgotten' })]),
    await extension.tabId(page),
  );
  await extension.stopWorker();
  await expect.poll(titleOf(extension, page)).toBe('Konteks (2)');
});

test('a longer pause that the browser has no room to store leaves pages as what is stored says', async ({ page, site, extension }) => {
  await page.goto(site.page('/no-room', NEWS));
  await extension.placed(page);
  expect(await withoutRoom(extension, () => send(extension, [PAUSE('hour')]))).toEqual(['refused']);
  await extension.placed(page);
  await say(extension, PAUSE('restart'));
  await expect.poll(isThere(extension, page)).toBe(false);
  expect(await withoutRoom(extension, () => send(extension, [PAUSE('hour')]))).toEqual(['refused']);
  expect(await isThere(extension, page)()).toBe(false);
  await say(extension, PAUSE(null));
  await extension.placed(page);
});

test('the alarm of an earlier pause of an hour does not end a longer one', async ({ page, site, extension }) => {
  await page.goto(site.page('/alarm', NEWS));
  await extension.placed(page);
  await say(extension, PAUSE('restart'));
  await expect.poll(isThere(extension, page)).toBe(false);
  await extension.helper.evaluate(() => chrome.alarms.create('pause', { when: Date.now() }));
  await expect.poll(() => extension.helper.evaluate(() => chrome.alarms.get('pause'))).toBeUndefined();
  await page.waitForTimeout(500);
  expect(await isThere(extension, page)()).toBe(false);
  await say(extension, PAUSE(null));
});

test('an update ends no pause, and takes away what the earlier version left where Konteks is off by then', async ({ site }) => {
  const context = await launchChromium();
  const updatable = new Updatable(context);
  const before = await updatable.load();
  const page = await context.newPage();
  await page.goto(site.page('/paused', TALL));
  await before.placed(page);
  await before.helper.evaluate(() => chrome.storage.local.set({ off: true })); // as if a worker died before it told the page
  const between = await updatable.load();
  const underlined = (): Promise<number> => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await expect.poll(underlined).toBe(0);
  for (const to of [1e6, 0]) {
    await page.evaluate((y) => scrollTo(0, y), to); // the old copy paints what comes into view, or would
    await page.waitForTimeout(500);
    expect(await underlined()).toBe(0);
  }
  await say(between, OFF(false));
  await between.placed(page);
  await say(between, PAUSE('restart'));
  await expect.poll(isThere(between, page)).toBe(false);
  const later = await updatable.load();
  await page.reload();
  await page.waitForTimeout(800);
  expect(await isThere(later, page)()).toBe(false);
  await say(later, PAUSE(null));
  await later.placed(page);
  await context.close();
  updatable.remove();
});

test('a page that scrolls after an update keeps what the new version underlined', async ({ site }) => {
  const context = await launchChromium();
  const updatable = new Updatable(context);
  const before = await updatable.load();
  const page = await context.newPage();
  await page.goto(site.page('/scrolled', TALL));
  await before.placed(page);
  const after = await updatable.load();
  await after.placed(page);
  const underlined = (): Promise<number> => page.evaluate(() => CSS.highlights.get('konteks-first')?.size ?? 0);
  await expect.poll(underlined).toBe(2);
  await page.evaluate(() => scrollTo(0, 1e6));
  await expect.poll(underlined).toBe(1);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(underlined).toBe(2);
  await page.waitForTimeout(1000);
  expect(await underlined()).toBe(2);
  await context.close();
  updatable.remove();
});

test('a page that comes back from the back/forward cache is as the reader has it by then', async ({ site }) => {
  const context = await launchChromium({ bfcache: true });
  const extension = await Extension.load(context);
  const page = await context.newPage();
  await page.goto(site.page('/left', NEWS));
  await extension.placed(page);
  const id = await extension.tabId(page);
  expect(await whereIs(extension, id)).toEqual({ path: '/left', cached: false });
  await page.goto(site.page('/gone-to', SHORT));
  // Playwright loses sight of a page that comes back: what is asked of it is asked by the extension.
  const go = async (way: 'goBack' | 'goForward', to: string): Promise<void> => {
    await extension.helper.evaluate(([tab, how]) => chrome.tabs[how](tab), [id, way] as const);
    await expect.poll(() => whereIs(extension, id)).toEqual({ path: to, cached: way === 'goBack' });
  };
  const on = { words: ['Nvidia', 'Huawei'], badge: '2', title: 'Konteks (2)', status: 'annotated' };

  await store(extension, 'language', 'id');
  await go('goBack', '/left');
  await expect.poll(() => seenIn(extension, id)).toEqual({ ...on, look: 'dotted' });
  await go('goForward', '/gone-to');
  await store(extension, 'look', 'solid');
  await go('goBack', '/left');
  await expect.poll(() => seenIn(extension, id)).toEqual({ ...on, look: 'solid' });
  await go('goForward', '/gone-to');
  await say(extension, OFF(true));
  await go('goBack', '/left');
  const off = { badge: '', title: 'Konteks: nonaktif di semua situs', status: 'off-everywhere' };
  await expect.poll(() => seenIn(extension, id)).toEqual({ words: null, look: null, ...off });
  await context.close();
});

/** Which page a tab is on, and whether it is one that was left and not loaded since. */
function whereIs(extension: Extension, tab: number): Promise<unknown> {
  return extension.helper.evaluate(async (tabId) => {
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => {
        const world = globalThis as { visited?: boolean };
        const cached = world.visited === true;
        if (location.pathname === '/left') world.visited = true;
        return { path: location.pathname, cached };
      },
    });
    return frame?.result;
  }, tab);
}
