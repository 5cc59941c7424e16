import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { EntryId } from '../../../glossary/entry.ts';

const recentEntries = (): Promise<typeof import('../../../platform/recent-entries.ts')> => import('../../../platform/recent-entries.ts');
const ids = (words: string): EntryId[] => words.split(' ') as EntryId[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  return () => vi.unstubAllGlobals();
});

test('the newest comes first, each stands once, and eight are kept', async () => {
  const { keepRecent, readRecent } = await recentEntries();
  for (const id of ids('a b c d e f g h i c')) await keepRecent(id);
  expect(await readRecent()).toEqual(ids('c i h g f e d b'));
});

test('they lie in memory alone, and are gone when they are forgotten', async () => {
  const { forgetRecent, keepRecent, readRecent } = await recentEntries();
  await keepRecent('waic' as EntryId);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('waic');
  await forgetRecent();
  expect(await readRecent()).toEqual([]);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('waic');
});
