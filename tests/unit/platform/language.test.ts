import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const set = (values: object): Promise<void> => fakeBrowser.storage.local.set(values);
const languageModule = (): Promise<typeof import('../../../platform/language.ts')> => import('../../../platform/language.ts');

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.stubGlobal('chrome', { ...fakeBrowser, i18n: { ...fakeBrowser.i18n, getUILanguage: () => 'id-ID' } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each([
  ['id', 'id'],
  ['id-ID', 'id'],
  ['in', 'id'],
  ['ms-MY', 'id'],
  ['en-GB', 'en'],
  ['idx', 'en'],
  ['de', 'en'],
] as const)('where nothing was chosen, a browser in %s gets %s', async (browserLanguage, expected) => {
  const { languageFor } = await languageModule();
  expect(languageFor(null, browserLanguage)).toBe(expected);
});

test('what the reader chose comes before the browser’s language', async () => {
  const { languageNow } = await languageModule();
  expect(await languageNow()).toBe('id');
  await set({ language: 'en' });
  expect(await languageNow()).toBe('en');
});

test('a change is told, and no longer once nobody wants to hear', async () => {
  const { watchLanguage } = await languageModule();
  const told: string[] = [];
  const stop = watchLanguage((language) => told.push(language));
  await set({ language: 'en' });
  await expect.poll(() => told).toEqual(['en']);
  await fakeBrowser.storage.local.remove('language');
  await expect.poll(() => told).toEqual(['en', 'id']);
  stop();
  await set({ language: 'en' });
  expect(told).toEqual(['en', 'id']);
});

test('a page gets the browser’s language where the choice cannot be read, or not soon', async () => {
  const { languageSoon } = await languageModule();
  const read = vi.spyOn(fakeBrowser.storage.local, 'get');
  read.mockRejectedValue(new Error('corrupt'));
  expect(await languageSoon()).toBe('id');
  read.mockReturnValue(new Promise(() => undefined) as never);
  vi.useFakeTimers();
  const language = languageSoon();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await language).toBe('id');
});
