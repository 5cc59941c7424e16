import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const opened = async (): Promise<number> => (await fakeBrowser.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length;

let welcomeReader: (reason: string, mode: string) => Promise<void>;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  ({ welcomeReader } = await import('../../../entrypoints/background/first-visit.ts'));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the welcome page is opened once Konteks was installed', async () => {
  await welcomeReader('install', 'production');
  expect(await opened()).toBe(1);
});

test.each([
  ['an update of Konteks', 'update', 'production'],
  ['an update of the browser', 'browser_update', 'production'],
  ['the installing of a test build', 'install', 'test'],
])('not after %s', async (_what, reason, mode) => {
  await welcomeReader(reason, mode);
  expect(await opened()).toBe(0);
});
