import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findNaively } from '../../support/naive-matcher.ts';
import { mentionsIn, tinyGlossary } from '../../support/tiny-glossary.ts';

/** Few words, so that forms share beginnings and endings and meet in texts. */
const word = fc.constantFrom(
  'a',
  'b',
  'c',
  'AI',
  'ai',
  'Éa',
  'ea',
  'H20',
  'ﬁ',
  'fi',
  '人',
  '工',
  'ß',
  'ss',
  "d'or",
  'U.S.',
  '𝐀',
  'كتاب',
  'ไทย',
);
const form = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const glue = fc.constantFrom(
  ' ',
  '  ',
  '\u00A0',
  '-',
  '‐',
  ' – ',
  ', ',
  '. ',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u0301',
  '’',
  "'",
  '',
  '\n',
  '\uD800',
  '\uDC00',
  '\u202E',
);
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) }), glue), {
    maxLength: 30,
  })
  .map((parts) => parts.flat().join(''));

test('the matcher finds what trying every form at every place finds, over all of Unicode', () => {
  fc.assert(
    fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 12 }), text, (forms, written) => {
      fc.pre(!written.includes('.ai')); // "U.S.ai" is an address, and nothing is said of one
      const entries = forms.map((one, i) => [`e${i}`, { forms: [one] }] as const);
      const naive = findNaively(new Map(forms.map((one, i) => [one, `e${i}`])), written);
      const surfaces = (found: readonly string[]): string[] => found.map((mention) => mention.split(' → ')[0] ?? '');
      // Two forms may fold to the same letters: which entry they name is then open, where they stand is not.
      expect(surfaces(mentionsIn(tinyGlossary(Object.fromEntries(entries)), written))).toEqual(surfaces(naive));
    }),
    { numRuns: process.env.KONTEKS_LONG === undefined ? 1500 : 60_000 },
  );
});
