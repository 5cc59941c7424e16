import { expect, test } from 'vitest';

import { withDensity } from '../../../entrypoints/annotator/density.ts';
import type { PlacedMention } from '../../../entrypoints/annotator/place.ts';
import type { EntryTraits } from '../../../glossary/match/mention.ts';

const traits = new Map<string, EntryTraits>([
  ['waic', { kind: 'event', tier: 1, oncePerPage: false }],
  ['china', { kind: 'place', tier: 2, oncePerPage: true }],
]);
/** Only what density looks at: the entry and the section. */
const placed = (entry: string, section: number): PlacedMention => ({ mention: { entry }, block: { section } }) as unknown as PlacedMention;

test('the first mention of a section is plain, its repeats fainter; what stands everywhere is plain once a page', () => {
  const page = [placed('waic', 0), placed('china', 0), placed('waic', 0), placed('waic', 1), placed('china', 1)];
  expect(withDensity(page, traits).map(({ first }) => first)).toEqual([true, true, false, true, false]);
});
