import { expect, test } from 'vitest';

import { withDensity } from '../../../entrypoints/annotator/density.ts';
import type { ReadBlock } from '../../../entrypoints/annotator/page-reader.ts';

/** Only what density looks at: the entries, places among them, and whether a section begins. */
const block = (opensSection: boolean, ...entries: string[]): ReadBlock =>
  ({ opensSection, mentions: entries.map((entry) => ({ entry, oncePerPage: entry === 'china' })) }) as unknown as ReadBlock;
const firstsOf = (blocks: readonly ReadBlock[]): boolean[][] => withDensity(blocks).map(({ looks }) => looks.map(({ first }) => first));

test('the first mention of a section is plain, its repeats fainter; what stands everywhere is plain once a page', () => {
  expect(firstsOf([block(false, 'waic', 'china', 'waic'), block(true, 'waic', 'china')])).toEqual([
    [true, true, false],
    [true, false],
  ]);
});

test('a heading without mentions begins a section all the same', () => {
  expect(firstsOf([block(false, 'waic'), block(true), block(false, 'waic')])).toEqual([[true], [], [true]]);
});
