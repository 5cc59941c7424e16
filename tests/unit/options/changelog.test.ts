import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { newestIn } from '../../../entrypoints/options/changelog.ts';

const read = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8');

test('the newest version comes first, with its points: what is bold, and the rest over all its lines', () => {
  const text = '# Changelog\n\n## 2.0.0\n\nMuch.\n\n- **One** thing\n  on two lines.\n- Another.\n\n## 1.0.0\n\n- Old.\n';
  expect(newestIn(text)).toEqual({
    version: '2.0.0',
    news: [
      { lead: 'One', rest: 'thing on two lines.' },
      { lead: '', rest: 'Another.' },
    ],
  });
});

test('both languages tell of the same version, in as many points', () => {
  const [english, indonesian] = [newestIn(read('CHANGELOG.md')), newestIn(read('assets/changelog.id.md'))];
  expect(english.news.length).toBeGreaterThan(3);
  expect(indonesian.version).toBe(english.version);
  expect(indonesian.news.map(({ lead }) => lead !== '')).toEqual(english.news.map(({ lead }) => lead !== ''));
});
