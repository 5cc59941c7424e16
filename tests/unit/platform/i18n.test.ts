import { expect, test } from 'vitest';

import en from '../../../assets/locales/en.json' with { type: 'json' };
import id from '../../../assets/locales/id.json' with { type: 'json' };
import { CARD_CATALOGUES } from '../../../platform/card-texts.ts';
import { textsIn } from '../../../platform/i18n.ts';

test.each([
  ['the pages', { en, id }],
  ['the card', CARD_CATALOGUES],
])('both languages of %s have the same texts, with the same places to fill, none empty', (_what, catalogue) => {
  expect(Object.keys(catalogue.id)).toEqual(Object.keys(catalogue.en));
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [key, text] of Object.entries(catalogue.en)) {
    const other = (catalogue.id as Record<string, string>)[key] ?? '';
    expect([key, other.trim()]).not.toEqual([key, '']);
    expect([key, places(other)]).toEqual([key, places(text)]);
  }
});

test('places are filled', () => {
  expect(textsIn('id')('popup.on', { site: 'liputan6.com' })).toBe('Aktif di liputan6.com');
});
