import { expect, test } from 'vitest';

import en from '../../../assets/locales/en.json' with { type: 'json' };
import id from '../../../assets/locales/id.json' with { type: 'json' };
import { textsIn } from '../../../platform/i18n.ts';

test('both languages have the same texts, with the same places to fill, none empty', () => {
  expect(Object.keys(id)).toEqual(Object.keys(en));
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [key, text] of Object.entries(en)) {
    const other = (id as Record<string, string>)[key] ?? '';
    expect([key, other.trim()]).not.toEqual([key, '']);
    expect([key, places(other)]).toEqual([key, places(text)]);
  }
});

test('places are filled', () => {
  expect(textsIn('id')('popup.on', { site: 'liputan6.com' })).toBe('Aktif di liputan6.com');
});
