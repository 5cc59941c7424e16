import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { compileGlossary } from '../../../glossary/compile.ts';

/*
 * Firefox for Android lacks some of what extensions have elsewhere: menus, shortcuts, windows, and the badge and icon of the toolbar's button. No browser
 * of our tests can be made to lack them, so that the background is started here with a browser that does.
 */

const registered: string[] = [];
const titles: object[] = [];
const permissionsAdded: Array<() => void> = [];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  registered.length = 0;
  titles.length = 0;
  permissionsAdded.length = 0;
  vi.stubGlobal('chrome', androidBrowser());
  const glossary = compileGlossary({ entries: [], sources: [], wordClasses: {} });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(glossary.slice())));
  const background = await import('../../../entrypoints/background/index.ts');
  background.default.main();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without menus, shortcuts, windows and a badge the background starts, and registers the probe', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
  await expect.poll(() => registered).toEqual(['probe']);
});

test('without them it is let in to more sites as anywhere', async () => {
  expect(permissionsAdded).toHaveLength(1);
  permissionsAdded[0]?.();
  await expect.poll(() => registered).toEqual(['probe']);
});

test('without a badge a page that comes and is read is answered as anywhere', async () => {
  await fakeBrowser.tabs.onUpdated.trigger(1, { status: 'loading' }, {} as never);
  const message = { type: 'pageRead', body: { entries: 3, frames: 'none' } };
  const sender = { id: fakeBrowser.runtime.id, tab: { id: 1 }, frameId: 0, url: 'https://news.example/' };
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
  expect(answers).toEqual([{ value: null }]);
});

test('without a badge and an icon the button of a tab still says that Konteks is off there', async () => {
  const { id } = await fakeBrowser.tabs.create({ url: 'https://news.example/' });
  await fakeBrowser.storage.local.set({ off: true });
  await fakeBrowser.tabs.onUpdated.trigger(id ?? -1, { status: 'loading' }, {} as never);
  await expect.poll(() => titles).toContainEqual({ tabId: id, title: 'Konteks: off on all sites' });
});

/** What the background can rely on, and no more. */
function androidBrowser(): object {
  return {
    ...fakeBrowser,
    i18n: { ...fakeBrowser.i18n, getUILanguage: () => 'en' },
    action: {
      setTitle: (told: object) => {
        titles.push(told);
        return Promise.resolve();
      },
    },
    menus: undefined,
    contextMenus: undefined,
    commands: undefined,
    windows: undefined,
    sidePanel: undefined,
    sidebarAction: undefined,
    omnibox: undefined,
    permissions: {
      onAdded: { addListener: (listener: () => void) => permissionsAdded.push(listener) },
      onRemoved: { addListener: () => undefined },
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: (scripts: ReadonlyArray<{ id: string }>) => {
        registered.push(...scripts.map(({ id }) => id));
        return Promise.resolve();
      },
      executeScript: () => Promise.resolve([]),
      insertCSS: () => Promise.resolve(),
    },
  };
}
