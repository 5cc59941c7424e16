import { expect, test } from 'vitest';

import { CARD_CATALOGUES } from '../../../platform/card-texts.ts';
import { BACKGROUND_CATALOGUES } from '../../../platform/background-texts.ts';
import { PAGE_CATALOGUES, pageTextsIn } from '../../../platform/page-texts.ts';
import { POPUP_CATALOGUES } from '../../../platform/popup-texts.ts';
import { projectFiles, readProjectFile } from '../../rules/project-files.ts';

/** What each kind of page loads, and the code that says it. */
const CATALOGUES = [
  ['the settings and the welcome page', PAGE_CATALOGUES, /^(entrypoints\/(options|welcome)|platform\/storage-problem|wxt\.config)\b/],
  ['the popup', POPUP_CATALOGUES, /^(entrypoints\/popup|components|platform\/storage-problem)\b/],
  ['the card', CARD_CATALOGUES, /^components\b/],
  ['the background', BACKGROUND_CATALOGUES, /^entrypoints\/background\b/],
] as const;

test.each(CATALOGUES)('both languages of %s have the same texts, with the same places to fill, none empty', (_what, catalogue) => {
  expect(Object.keys(catalogue.id)).toEqual(Object.keys(catalogue.en));
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [key, text] of Object.entries(catalogue.en)) {
    const other = (catalogue.id as Record<string, string>)[key] ?? '';
    expect([key, other.trim()]).not.toEqual([key, '']);
    expect([key, places(other)]).toEqual([key, places(text)]);
  }
});

test('places are filled', () => {
  expect(pageTextsIn('id')('options.ruleOn', { place: 'liputan6.com' })).toBe('Aktif: liputan6.com');
});

const ALL: ReadonlyArray<readonly [key: string, english: string, indonesian: string]> = CATALOGUES.flatMap(([, catalogue]) =>
  Object.entries(catalogue.en).map(([key, text]) => [key, text, (catalogue.id as Record<string, string>)[key] ?? ''] as const),
);

test.each(CATALOGUES)(
  '%s: no text is loaded that is not used there, by its whole key, or by a beginning that the code completes',
  (...law) => {
    const [, catalogue, where] = law;
    const sources = projectFiles()
      .filter((file) => where.test(file) && /\.tsx?$/.test(file))
      .map(readProjectFile)
      .join('\n');
    const beginnings = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, beginning = '']) => beginning);
    const isUsed = (key: string): boolean =>
      sources.includes(`'${key}'`) || sources.includes(`__MSG_${key}__`) || beginnings.includes(key.slice(0, key.lastIndexOf('.') + 1));
    expect(sources).not.toBe('');
    expect(Object.keys(catalogue.en).filter((key) => !isUsed(key))).toEqual([]);
  },
);

test('what counts has a text for one and a text for more, and only the second needs the number', () => {
  const keys = ALL.map(([key]) => key);
  const counted = keys.filter((key) => /\.(one|other)$/.test(key));
  expect(counted.length).toBeGreaterThan(0);
  for (const key of counted) expect(keys).toContain(key.endsWith('.one') ? key.replace(/one$/, 'other') : key.replace(/other$/, 'one'));
  for (const [key, english] of ALL.filter(([name]) => counted.includes(name)))
    expect([key, english.includes('{count}')]).toEqual([key, key.endsWith('.other')]);
});

/** Said alike in both languages. */
const ALIKE = ['extName', 'popup.times', 'density.normal', 'copy.markdown', 'card.wikipedia'];

test('no text is left in English by oversight: none is alike in both languages, but for what is', () => {
  expect(ALL.filter(([key, english, indonesian]) => english === indonesian && !ALIKE.includes(key)).map(([key]) => key)).toEqual([]);
});

/** Words that betray an English sentence, or an English name of something that Indonesian has a name for. */
const ENGLISH =
  /\b(the|and|or|of|to|is|are|was|not|with|for|from|this|that|your|you|site|page|setting|settings|term|terms|card|search|language|browser|file|close|open|show|hide|hidden|switch|undo|remove|save|saved|everywhere|click|keyboard shortcut|shortcuts?|toolbar|popup|about|appearance)\b/i;

test('no English word stands in an Indonesian text', () => {
  const unfilled = (text: string): string => text.replace(/\{\w+\}/g, '');
  expect(ALL.filter(([, , indonesian]) => ENGLISH.test(unfilled(indonesian))).map(([key]) => key)).toEqual([]);
});

test('no Indonesian word stands in an English text', () => {
  const INDONESIAN = /\b(yang|dan|di|untuk|dengan|tidak|halaman|istilah|kartu|setelan|situs|peramban|cari|bahasa)\b/i;
  expect(ALL.filter(([, english]) => INDONESIAN.test(english)).map(([key]) => key)).toEqual([]);
});
