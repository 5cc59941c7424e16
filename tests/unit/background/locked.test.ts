import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/*
 * What an administrator locked holds in private windows too, where what the reader says is kept in memory alone.
 */

const TAB = { id: 1, url: 'https://www.liputan6.com/a', incognito: true };
const POLICY = {
  siteRules: [{ scope: 'domain', key: 'liputan6.com', on: false }],
  hiddenEntries: [{ id: 'nvidia' }],
  locked: ['siteRules', 'hiddenEntries'],
};
let policy: object = {};

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  policy = POLICY;
  const managed = { get: () => Promise.resolve(policy), onChanged: { addListener: () => undefined } };
  vi.stubGlobal('chrome', {
    ...fakeBrowser,
    storage: { ...fakeBrowser.storage, managed },
    tabs: { ...fakeBrowser.tabs, get: () => Promise.resolve(TAB) },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const inMemory = (): Promise<object> => fakeBrowser.storage.session.get(null);

test('a site that an administrator switched off for good cannot be switched on in a private window, and that is told', async () => {
  const { keepRule, verdictOn } = await import('../../../entrypoints/background/site-rules.ts');
  await expect(keepRule(TAB, 'domain', true)).rejects.toThrow(/administrator/);
  expect(await verdictOn(TAB)).toEqual({ on: false, by: 'domain' });
  expect(await inMemory()).toEqual({});
});

test('where the rules are free a private window has its own', async () => {
  policy = { ...POLICY, locked: [] };
  const { keepRule, verdictOn } = await import('../../../entrypoints/background/site-rules.ts');
  await keepRule(TAB, 'domain', true);
  expect(await verdictOn(TAB)).toEqual({ on: true, by: 'domain' });
  expect(await verdictOn({ ...TAB, incognito: false })).toEqual({ on: false, by: 'domain' });
});

test('no entry can be hidden in a private window where an administrator says which are', async () => {
  const { setHidden } = await import('../../../entrypoints/background/hidden-entries.ts');
  expect(await setHidden(TAB.id, { id: 'huawei', reach: 'here', hidden: true })).toBe(false);
  expect(await inMemory()).toEqual({});
});

test('where they are free an entry can be hidden in a private window, in memory alone', async () => {
  policy = { ...POLICY, locked: [] };
  const { setHidden } = await import('../../../entrypoints/background/hidden-entries.ts');
  expect(await setHidden(TAB.id, { id: 'huawei', reach: 'here', hidden: true })).toBe(true);
  expect(await inMemory()).toMatchObject({ privatelyHidden: [{ id: 'huawei', site: 'liputan6.com' }] });
});
