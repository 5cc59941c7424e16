import { expect, test } from 'vitest';

import { isHidden, withHidden, withoutHidden } from '../../../platform/hidden-entries.ts';
import type { HiddenEntry, HideReach } from '../../../platform/hidden-entries.ts';

const NOW = 1_800_000_000_000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const CASES: ReadonlyArray<readonly [law: string, hidden: HiddenEntry, site: string | undefined, isIt: boolean]> = [
  ['everywhere means every site', { id: 'waic', site: null, until: null }, 'tempo.co', true],
  ['everywhere means pages without a site too', { id: 'waic', site: null, until: null }, undefined, true],
  ['on one site means that site', { id: 'waic', site: 'tempo.co', until: null }, 'tempo.co', true],
  ['on one site means no other', { id: 'waic', site: 'tempo.co', until: null }, 'kompas.com', false],
  ['for a week means until the week is over', { id: 'waic', site: null, until: NOW + 1 }, 'tempo.co', true],
  ['once the week is over it is shown again', { id: 'waic', site: null, until: NOW }, 'tempo.co', false],
  ['a week that the clock has still all before it is a week', { id: 'waic', site: null, until: NOW + WEEK_MS }, 'tempo.co', true],
  ['a clock that is set back makes no week longer', { id: 'waic', site: null, until: NOW + WEEK_MS + 1 }, 'tempo.co', false],
  ['another entry is not hidden', { id: 'openai', site: null, until: null }, 'tempo.co', false],
];

test.each(CASES)('%s', (_law, hidden, site, isIt) => {
  expect(isHidden([hidden], 'waic', site, NOW)).toBe(isIt);
});

const REACHES: ReadonlyArray<readonly [reach: HideReach, here: boolean, elsewhere: boolean, inAMonth: boolean]> = [
  ['here', true, false, true],
  ['everywhere', true, true, true],
  ['week', true, true, false],
];

test.each(REACHES)('what is hidden with “%s” is hidden as far, and shown again by its undoing, which leaves all else', (reach, ...law) => {
  const before: HiddenEntry[] = [{ id: 'openai', site: null, until: null }];
  const change = { id: 'waic', reach, site: 'tempo.co', now: NOW };
  const hidden = withHidden(before, change);
  const month = 31 * 24 * 60 * 60 * 1000;
  expect([
    isHidden(hidden, 'waic', 'tempo.co', NOW),
    isHidden(hidden, 'waic', 'kompas.com', NOW),
    isHidden(hidden, 'waic', 'tempo.co', NOW + month),
  ]).toEqual(law);
  expect(withoutHidden(hidden, change)).toEqual(before);
});

test('hiding twice is hiding once, and what is over is forgotten', () => {
  const over: HiddenEntry = { id: 'openai', site: null, until: NOW - 1 };
  const change = { id: 'waic', reach: 'here', site: 'tempo.co', now: NOW } as const;
  expect(withHidden(withHidden([over], change), change)).toEqual([{ id: 'waic', site: 'tempo.co', until: null }]);
});
