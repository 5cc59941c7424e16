import { expect, test } from 'vitest';

import { cardsText } from '../../../glossary/card-text.ts';
import type { CardContent, EntryId } from '../../../glossary/entry.ts';
import { matchReport } from '../../../glossary/match-report.ts';
import { cardTextsIn } from '../../../platform/card-texts.ts';

const CARD: CardContent = {
  id: 'gerbang' as EntryId,
  kind: 'event',
  tier: 1,
  headword: { en: 'Gate Fair', id: 'Pameran Gerbang' },
  gloss: { en: 'A yearly fair.', id: 'Pameran tahunan.' },
  background: { en: 'It was *small* at first.', id: 'Mula-mula *kecil*.' },
  facts: [
    { text: { en: 'It has nine halls.', id: 'Ada sembilan aula.' }, asOf: '2025-07', sources: [1, 0] },
    { text: { en: 'It is free.', id: 'Gratis.' }, sources: [] },
  ],
  document: { publisher: 'Harian', date: '2025-07-28', statements: [{ en: 'It opened on Saturday.', id: 'Dibuka Sabtu.' }] },
  sources: [
    { publisher: 'Balai_Kota', url: 'https://kota.example/a_b' },
    { publisher: 'Arsip', date: '2024', title: 'Gerbang' },
  ],
  related: [],
  links: [],
};

const textOf = (format: 'plain' | 'markdown', cards = [CARD]): string =>
  cardsText(cards, { language: 'en', format, words: cardTextsIn('en') });

test('as plain text a card is its headwords, gloss, background, dated facts, the document apart, and numbered sources', () => {
  expect(textOf('plain')).toBe(`GATE FAIR

Pameran Gerbang · Event

A yearly fair.

It was *small* at first.

Facts:
- It has nine halls. (as of July 2025) [1][2]
- It is free.

What Harian reported, 28 July 2025:
- It opened on Saturday.

Sources:
1. Balai_Kota https://kota.example/a_b
2. Arsip, 2024: Gerbang
`);
});

test('as Markdown nothing of a card’s own text is taken for a mark, and addresses stay whole', () => {
  const text = textOf('markdown');
  expect(text).toContain('## Gate Fair\n');
  expect(text).toContain(String.raw`It was \*small\* at first.`);
  expect(text).toContain(String.raw`1. Balai\_Kota <https://kota.example/a_b>`);
  expect(textOf('markdown', [{ ...CARD, gloss: { en: '1. of its kind', id: '' } }])).toContain(String.raw`1\. of its kind`);
});

test('several entries are one text, each after a rule', () => {
  expect(textOf('plain', [CARD, CARD])).toBe(`${textOf('plain')}\n* * *\n\n${textOf('plain')}`);
});

test('a report holds the entry, the words, their sentence, the site and the version, and nothing else of the page', () => {
  const text = 'Rahasia di awal. Pameran\nGerbang dibuka hari ini. Rahasia di akhir.';
  const start = text.indexOf('Pameran');
  const report = matchReport({ entry: 'gerbang', text, start, end: start + 15, version: '1.2.3', host: 'harian.example' });
  expect(report).toBe(`Wrong match in Konteks
Entry: gerbang
Words: Pameran Gerbang
Sentence: Pameran Gerbang dibuka hari ini.
Site: harian.example
Version: 1.2.3
`);
});

test('of a text without full stops a report holds no more than what stands around the words', () => {
  const text = `${'kata '.repeat(500)}Gerbang ${'kata '.repeat(500)}`;
  const start = text.indexOf('Gerbang');
  const report = matchReport({ entry: 'gerbang', text, start, end: start + 7, version: '1', host: 'a.example' });
  expect(report).toContain('Gerbang');
  expect(report.length).toBeLessThan(600);
});
