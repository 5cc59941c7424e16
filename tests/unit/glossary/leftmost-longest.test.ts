import { describe, expect, test } from 'vitest';

import { mentionsIn, tinyGlossary } from '../../support/tiny-glossary.ts';
import type { TinyEntries } from '../../support/tiny-glossary.ts';

const never = { near: ['nowhere'], within: 1 };

const LAWS: ReadonlyArray<readonly [law: string, entries: TinyEntries, text: string, mentions: readonly string[]]> = [
  ['of two forms at one place the longer is taken', { short: { forms: ['a'] }, long: { forms: ['a b'] } }, 'a b', ['a b → long']],
  [
    'the leftmost form is taken, though a later one is longer',
    { left: { forms: ['a b'] }, long: { forms: ['b c d'] } },
    'a b c d',
    ['a b → left'],
  ],
  ['a longer form that breaks off leaves the shorter one', { short: { forms: ['a'] }, long: { forms: ['a b c'] } }, 'a b x', ['a → short']],
  [
    'the search goes on right behind a mention',
    { one: { forms: ['a b'] }, two: { forms: ['c d'] } },
    'a b c d',
    ['a b → one', 'c d → two'],
  ],
  [
    'a form within a mention is none of its own',
    { long: { forms: ['a b c'] }, inner: { forms: ['b'] } },
    'a b c b',
    ['a b c → long', 'b → inner'],
  ],
  [
    'what a mention has used no other can use',
    { one: { forms: ['a b'] }, two: { forms: ['b a'] } },
    'a b a b a',
    ['a b → one', 'a b → one'],
  ],
  [
    'a form that breaks off does not hide one that begins within it',
    { long: { forms: ['a b c'] }, inner: { forms: ['b'] } },
    'a b x',
    ['b → inner'],
  ],
  [
    'a longer form whose condition fails leaves the shorter one',
    { short: { forms: ['a'] }, long: { forms: [{ text: 'a b', when: never }] } },
    'a b',
    ['a → short'],
  ],
  [
    'of one form with two conditions either suffices',
    {
      one: {
        forms: [
          { text: 'a', when: never },
          { text: 'a', when: { onPage: ['b'] } },
        ],
      },
    },
    'a b',
    ['a → one'],
  ],
  ['a stop phrase silences its own entry only', { one: { forms: ['a'], stop: ['a b'] }, two: { forms: ['a b'] } }, 'a b', ['a b → two']],
  ['a stop phrase silences only what touches it', { one: { forms: ['a'], stop: ['a b'] } }, 'a b a', ['a → one']],
  ['every repetition is a mention', { one: { forms: ['a'] } }, 'a, a; a', ['a → one', 'a → one', 'a → one']],
  ['punctuation parts the words of a form', { one: { forms: ['a b'] } }, 'a, b. a b', ['a b → one']],
  ['a line feed within a block is a space', { one: { forms: ['a b'] } }, 'a\n b', ['a\n b → one']],
  ['forms with punctuation need it', { one: { forms: ['A.I.'] } }, 'A.I. AI A. I.', ['A.I. → one', 'A. I. → one']],
  ['an exact form needs its capitals', { one: { forms: [{ text: 'Ab', case: 'exact' }] } }, 'ab AB Ab', ['Ab → one']],
  [
    'forms that share an ending are told apart',
    { one: { forms: ['a x y'] }, two: { forms: ['b x y'] } },
    'b x y a x y',
    ['b x y → two', 'a x y → one'],
  ],
  ['all forms of a template are found', { one: { forms: ['(a|b) [c] d'] } }, 'a d, b c d, c d', ['a d → one', 'b c d → one']],
];

describe('leftmost, then longest:', () => {
  test.each(LAWS)('%s', (_law, entries, text, mentions) => {
    expect(mentionsIn(tinyGlossary(entries), text)).toEqual(mentions);
  });
});
