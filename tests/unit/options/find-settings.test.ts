import { expect, test } from 'vitest';

import { findSettings } from '../../../entrypoints/options/find-settings.ts';

const ALL = [
  { id: 'look', label: 'How terms are marked', part: 'Appearance', words: 'How terms are marked Dotted line' },
  { id: 'delay', label: 'How soon a card opens', part: 'General', words: 'How soon a card opens How long the pointer rests on terms' },
  { id: 'file', label: 'Backup', part: 'Backup', words: 'Ekspor résumé' },
];
const found = (typed: string): string[] => findSettings(ALL, typed).map(({ id }) => id);

test('a setting is found by its label, by the words of its help, and by its part', () => {
  expect(found('soon')).toEqual(['delay']);
  expect(found('dotted')).toEqual(['look']);
  expect(found('appear')).toEqual(['look']);
});

test('what has the words in its label comes first', () => {
  expect(found('terms')).toEqual(['look', 'delay']);
  expect(found('card terms')).toEqual(['delay']);
});

test('capitals and accents make no difference', () => {
  expect(found('RESUME')).toEqual(['file']);
  expect(found('ékspor')).toEqual(['file']);
});

test('all words must be there, and no word finds nothing', () => {
  expect(found('card planet')).toEqual([]);
  expect(found('  ')).toEqual([]);
});
