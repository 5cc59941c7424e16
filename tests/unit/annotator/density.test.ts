import { expect, test } from 'vitest';

import { withDensity } from '../../../entrypoints/annotator/density.ts';
import type { ReadBlock } from '../../../entrypoints/annotator/page-reader.ts';
import type { EntryTraits } from '../../../glossary/match/mention.ts';

const traits = new Map<string, EntryTraits>([
  ['waic', { kind: 'event', tier: 1, oncePerPage: false }],
  ['monopoly', { kind: 'concept', tier: 3, oncePerPage: false }],
  ['china', { kind: 'place', tier: 2, oncePerPage: true }],
]);
/** Only what density looks at: the entries, and whether a section begins. */
const block = (opensSection: boolean, ...entries: string[]): ReadBlock =>
  ({ opensSection, mentions: entries.map((entry) => ({ entry })) }) as unknown as ReadBlock;
const firstsOf = (blocks: readonly ReadBlock[], ordinaryWords = false): boolean[][] =>
  withDensity(blocks, { traits, ordinaryWords }).map(({ looks }) => looks.map(({ first }) => first));

test('the first mention of a section is plain, its repeats fainter; what stands everywhere is plain once a page', () => {
  expect(firstsOf([block(false, 'waic', 'china', 'waic'), block(true, 'waic', 'china')])).toEqual([
    [true, true, false],
    [true, false],
  ]);
});

test('ordinary words are shown only on demand, and a block without anything to show is none', () => {
  expect(firstsOf([block(false, 'monopoly')])).toEqual([]);
  expect(firstsOf([block(false, 'monopoly')], true)).toEqual([[true]]);
});
