import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { PageMentions } from '../../../platform/protocol.ts';
import { tinyGlossary } from '../../support/tiny-glossary.ts';

const REQUEST = { blocks: [{ id: 0, text: 'WAIC, then chips.' }], context: null };

let askMentions: (tabId?: number) => Promise<PageMentions>;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.stubGlobal('chrome', { ...fakeBrowser, i18n: { ...fakeBrowser.i18n, getUILanguage: () => 'en' } });
  const glossary = tinyGlossary({ waic: { forms: ['WAIC'] }, chips: { forms: ['chips'] } });
  vi.doMock('../../../platform/package-glossary.ts', () => ({ packageGlossary: () => Promise.resolve(glossary) }));
  const { pageHandlers } = await import('../../../entrypoints/background/handlers.ts');
  askMentions = async (tabId) => pageHandlers.findMentions(REQUEST, tabId === undefined ? {} : { tabId });
});

afterEach(() => {
  vi.doUnmock('../../../platform/package-glossary.ts');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a chunk of a page’s text is answered after one reading of the storage, whatever the reader chose', async () => {
  await fakeBrowser.storage.local.set({
    look: 'solid',
    language: 'id',
    density: 'all',
    hiddenEntries: [{ id: 'waic', site: null, until: null }],
  });
  const local = vi.spyOn(fakeBrowser.storage.local, 'get');
  const session = vi.spyOn(fakeBrowser.storage.session, 'get');
  const { blocks, settings } = await askMentions();
  expect([local.mock.calls.length, session.mock.calls.length]).toEqual([1, 0]);
  expect(blocks.flatMap(({ mentions }) => mentions.map(({ entry, plain }) => [entry, plain]))).toEqual([['chips', 'each']]);
  expect(settings).toMatchObject({ look: 'solid', language: 'id', opening: 'hover', openDelay: 300 });
});

test('what was hidden in private windows is looked for there, and only there', async () => {
  await fakeBrowser.storage.session.set({ privatelyHidden: [{ id: 'chips', site: null, until: null }] });
  const shownIn = async (incognito: boolean): Promise<string[]> => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url: 'https://news.example/', incognito } as never);
    return (await askMentions(7)).blocks.flatMap(({ mentions }) => mentions.map(({ entry }) => entry));
  };
  expect(await shownIn(false)).toEqual(['waic', 'chips']);
  expect(await shownIn(true)).toEqual(['waic']);
});
