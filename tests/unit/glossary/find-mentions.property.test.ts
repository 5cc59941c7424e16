import fc from 'fast-check';
import { expect, test } from 'vitest';

import { bundledGlossary } from '../../../glossary/build/annotate.ts';
import { findMentions } from '../../../glossary/match/find-mentions.ts';

const glossary = bundledGlossary();
/** Words of the glossary between everything Unicode has: marks, zero-width characters, right-to-left text, lone surrogates. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'AI',
        'WAIC',
        'Nvidia',
        'chip',
        'tata kelola AI',
        'Li Qiang',
        'open source',
        '世界人工智能大会',
        'AS',
        'H20',
        'https://a.id/AI',
      ),
      fc.constantFrom(
        ' ',
        '\u00A0',
        '\u00AD',
        '\u200B',
        '-',
        '–',
        '’',
        "'",
        '.',
        '\u0301',
        '\uD800',
        '\u202E',
        'ﬁ',
        'ＡＩ',
        'Ｉ',
        'ß',
        'İ',
        '𝐀𝐈',
        'عربي',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever the text: nothing is thrown, spans lie in it, in order, without overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [block] = findMentions(glossary, { blocks: [{ id: 0, text }], context: null }).blocks;
      let free = 0;
      for (const { start, end } of block?.mentions ?? []) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        free = end;
      }
      expect(free).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test('the context that travels is JSON and comes back the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { context } = findMentions(glossary, { blocks: [{ id: 0, text }], context: null });
      expect(JSON.parse(JSON.stringify(context))).toEqual(context);
    }),
  );
});
