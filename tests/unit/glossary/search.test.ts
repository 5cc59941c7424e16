import { describe, expect, test } from 'vitest';

import { bundledGlossary } from '../../../glossary/build/annotate.ts';
import { markParts } from '../../../glossary/marked-parts.ts';
import { createSearch } from '../../../glossary/search.ts';

const search = createSearch(bundledGlossary().search());

describe('search', () => {
  test.each([
    ['a headword', 'Huawei', 'huawei'],
    ['swapped letters', 'WIAC', 'waic'],
    ['a gap in a word', 'tatake lola', 'ai-governance'],
    ['a letter left out', 'nvida', 'nvidia'],
    ['marks on letters', 'Ñvidìa', 'nvidia'],
    ['capitals', 'XI JINPING', 'xi-jinping'],
    ['an alias', 'daftar hitam ekspor', 'entity-list'],
    ['the other language', 'Kontrol ekspor', 'export-controls'],
  ])('finds an entry by %s: “%s”', (_what, typed, id) => {
    expect(search.find(typed)[0]?.id).toBe(id);
  });

  test('finds an entry by a word that only its gloss has, and gives that gloss', () => {
    const gloss = 'White House strategy, published on 23 July 2025, for keeping the United States ahead in AI.';
    const found = search.find('White House strategy').find(({ id }) => id === 'ai-action-plan');
    expect(found?.matched).toBe(gloss);
  });

  test('leaves out names that are much worse than the best', () => {
    expect(search.find('hbm').map(({ id }) => id)).not.toContain('deregulation');
  });

  test.each(['', '   ', '—', 'zzqxwk'])('finds nothing for “%s”', (typed) => {
    expect(search.find(typed)).toEqual([]);
  });

  test('gives at most three nearest names where nothing is found', () => {
    expect(search.find('perjanjian')).toEqual([]);
    const nearest = search.nearest('perjanjian');
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
  });
});

describe('what was typed is marked', () => {
  const marked = (text: string, typed: string): string =>
    markParts(text, typed)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  test.each([
    ['as it stands', 'Kontrol ekspor', 'ekspor', 'Kontrol [ekspor]'],
    ['in other capitals', 'Huawei', 'hUA', '[Hua]wei'],
    ['with other marks on letters', 'António Guterres', 'antonio', '[António] Guterres'],
    ['marks that follow their letters', 'Anto\u0301nio', 'anto', '[Anto\u0301]nio'],
    ['with other gaps', 'Tata kelola AI', 'tatake lola', '[Tata kelola] AI'],
    ['word by word, in any order', 'Kontrol ekspor chip', 'chip kontrol', '[Kontrol] ekspor [chip]'],
    ['swapped letters', 'Konferensi (WAIC)', 'WIAC', 'Konferensi ([WAIC])'],
    ['a letter left out', 'AI governance', 'govrnance', 'AI [governance]'],
    ['a word’s beginning before what is inside a word', 'AI di Shanghai', 'ai', '[AI] di Shanghai'],
    ['inside a word where no word begins so', 'Shanghai', 'ai', 'Shangh[ai]'],
    ['nothing for one letter', 'AI', 'a', 'AI'],
    ['nothing where nothing is alike', 'Nvidia', 'zzqxwk', 'Nvidia'],
    ['nothing for no letters', 'Nvidia', ' – ', 'Nvidia'],
  ])('%s', (_what, text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  test('the parts always make up the text', () => {
    for (const { headword, gloss } of search.find('export controls'))
      for (const text of [headword.id, headword.en, gloss.id, gloss.en])
        expect(
          markParts(text, 'export controls')
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
    expect(search.find('export controls').length).toBeGreaterThan(0);
  });
});
