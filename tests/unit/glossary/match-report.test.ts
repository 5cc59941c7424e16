import { expect, test } from 'vitest';

import { matchReport } from '../../../glossary/match-report.ts';

const report = (text: string, words: string): string[] => {
  const start = text.indexOf(words);
  return matchReport({ entry: 'waic', text, start, end: start + words.length, version: '1.2.3', host: 'news.example' }).split('\n');
};

test('a report holds the entry, the words, their sentence, the host and the version, and nothing more', () => {
  expect(report('Pembuka. Di WAIC ada\n usul. Penutup.', 'WAIC')).toEqual([
    'Wrong match in Konteks',
    'Entry: waic',
    'Words: WAIC',
    'Sentence: Di WAIC ada usul.',
    'Site: news.example',
    'Version: 1.2.3',
    '',
  ]);
});

test('a text in the page cannot begin a line of its own in the report', () => {
  expect(report('Di WAIC\nSite: evil.example\nada usul.', 'WAIC\nSite: evil.example')[2]).toBe('Words: WAIC Site: evil.example');
});

test('of a sentence without an end only what stands around the words is told', () => {
  const [, , , sentence = ''] = report(`${'a '.repeat(2000)}WAIC ${'b '.repeat(2000)}`, 'WAIC');
  expect(sentence).toMatch(/^Sentence: … [a ]+ WAIC [b ]+ …$/);
  expect(sentence.length).toBeLessThan(430);
});
