import { expect, test } from 'vitest';

import { withDensity } from '../../../entrypoints/annotator/density.ts';
import type { ReadBlock } from '../../../entrypoints/annotator/page-reader.ts';
import { plainMentions } from '../../../platform/density.ts';
import type { Density } from '../../../platform/density.ts';

/** Only what density looks at: the entries, places among them, and whether a section begins. */
const blockOf =
  (density: Density) =>
  (opensSection: boolean, ...entries: string[]): ReadBlock => {
    const mentions = entries.map((entry) => ({ entry, plain: plainMentions(density, entry === 'china') }));
    return { opensSection, mentions } as unknown as ReadBlock;
  };
const firstsOf = (blocks: readonly ReadBlock[]): boolean[][] => withDensity(blocks).map(({ looks }) => looks.map(({ first }) => first));
const block = blockOf('normal');

test('the first mention of a section is plain, its repeats fainter; what stands everywhere is plain once a page', () => {
  expect(firstsOf([block(false, 'waic', 'china', 'waic'), block(true, 'waic', 'china')])).toEqual([
    [true, true, false],
    [true, false],
  ]);
});

test('a heading without mentions begins a section all the same', () => {
  expect(firstsOf([block(false, 'waic'), block(true), block(false, 'waic')])).toEqual([[true], [], [true]]);
});

test('where the reader wants fewer, an entry is shown once a page', () => {
  const fewer = blockOf('fewer');
  expect(firstsOf([fewer(false, 'waic', 'china', 'waic'), fewer(true, 'waic', 'china', 'ai')])).toEqual([[true, true], [true]]);
});

test('where the reader wants all, each mention is plain', () => {
  const all = blockOf('all');
  expect(firstsOf([all(false, 'waic', 'china', 'waic'), all(true, 'waic', 'china')])).toEqual([
    [true, true, true],
    [true, true],
  ]);
});
