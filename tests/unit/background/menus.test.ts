import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Item = { readonly id?: string; readonly title: string; readonly enabled: boolean };
type Click = (info: { menuItemId: string }, tab: object) => void;

/** The items as the browser has them; none of ours is there at first. */
const items = new Map<string, Item>();
const clicks: Click[] = [];
let url = 'https://www.liputan6.com/a';
let incognito = false;
let managed: object = {};
const tab = (): object => ({ id: 1, url, active: true, incognito });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  items.clear();
  clicks.length = 0;
  url = 'https://www.liputan6.com/a';
  incognito = false;
  managed = {};
  vi.stubGlobal('chrome', browserWithMenus());
  const { watchMenus } = await import('../../../entrypoints/background/menus.ts');
  watchMenus();
  await vi.waitUntil(() => items.size === 2);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const titles = (): string[] => ['explain', 'site'].map((id) => items.get(id)?.title ?? '');
const set = (values: object): Promise<void> => fakeBrowser.storage.local.set(values);

test('the items say what they would do, on the site that is in front', async () => {
  expect(titles()).toEqual(['Explain “%s”', 'Switch Konteks off: liputan6.com']);
  url = 'https://tempo.co/b';
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
  await expect.poll(() => titles()[1]).toBe('Switch Konteks off: tempo.co');
});

test('their language is the reader’s, at once', async () => {
  await set({ language: 'id' });
  await expect.poll(titles).toEqual(['Jelaskan “%s”', 'Nonaktifkan Konteks: liputan6.com']);
});

test('a click switches the site off, and the words go with it; another switches it on again', async () => {
  clicks[0]?.({ menuItemId: 'site' }, tab());
  await expect.poll(() => titles()[1]).toBe('Switch Konteks on: liputan6.com');
  clicks[0]?.({ menuItemId: 'site' }, tab());
  await expect.poll(() => titles()[1]).toBe('Switch Konteks off: liputan6.com');
});

test('a rule for one page is what is switched where it decides', async () => {
  await set({ switchedOffSites: { version: 2, value: [{ scope: 'page', key: 'www.liputan6.com/a', on: false }] } });
  await expect.poll(() => titles()[1]).toBe('Switch Konteks on: this page');
});

test('in a private window no item names its site: browsers write the words of their menus to disk', async () => {
  incognito = true;
  url = 'https://secret.example/a';
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
  await expect.poll(() => titles()[1]).toBe('Switch Konteks off: this site');
  clicks[0]?.({ menuItemId: 'site' }, tab());
  await expect.poll(() => titles()[1]).toBe('Switch Konteks on: this site');
  expect(await fakeBrowser.storage.session.get('privateRules')).toMatchObject({ privateRules: [{ key: 'secret.example' }] });
});

test('where an administrator made the rules the switch cannot be chosen', async () => {
  managed = { siteRules: [], locked: ['siteRules'] };
  vi.resetModules();
  const { watchMenus } = await import('../../../entrypoints/background/menus.ts');
  watchMenus();
  await expect.poll(() => items.get('site')?.enabled).toBe(false);
});

test('where no rule would help, the switch cannot be chosen', async () => {
  expect(items.get('site')?.enabled).toBe(true);
  await set({ off: true });
  await expect.poll(() => items.get('site')?.enabled).toBe(false);
  await set({ off: false });
  await expect.poll(() => items.get('site')?.enabled).toBe(true);
  url = 'about:blank';
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
  await expect.poll(() => items.get('site')?.enabled).toBe(false);
});

function browserWithMenus(): object {
  return {
    ...fakeBrowser,
    storage: {
      ...fakeBrowser.storage,
      managed: { get: () => Promise.resolve(managed), onChanged: { addListener: () => undefined } },
    },
    i18n: { ...fakeBrowser.i18n, getUILanguage: () => 'en' },
    alarms: { ...fakeBrowser.alarms, clear: () => Promise.resolve(true) },
    tabs: { ...fakeBrowser.tabs, query: () => Promise.resolve([tab()]), get: () => Promise.resolve(tab()) },
    windows: { onFocusChanged: { addListener: () => undefined } },
    action: {},
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: () => Promise.resolve(),
      executeScript: () => Promise.resolve([]),
      insertCSS: () => Promise.resolve(),
    },
    contextMenus: {
      onClicked: { addListener: (listener: Click) => clicks.push(listener) },
      update: (id: string, item: Item) => {
        if (!items.has(id)) return Promise.reject(new Error(`Cannot find menu item with id ${id}`));
        items.set(id, item);
        return Promise.resolve();
      },
      create: (item: Item & { id: string }, done: () => void) => {
        items.set(item.id, item);
        done();
      },
    },
  };
}
