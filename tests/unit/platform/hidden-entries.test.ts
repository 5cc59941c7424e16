import { expect, test } from 'vitest';

import { isHidden } from '../../../platform/hidden-entries.ts';
import type { HiddenEntry } from '../../../platform/hidden-entries.ts';

const NOW = 1_800_000_000_000;

const CASES: ReadonlyArray<readonly [law: string, hidden: HiddenEntry, site: string | undefined, isIt: boolean]> = [
  ['everywhere means every site', { id: 'waic', site: null, until: null }, 'tempo.co', true],
  ['everywhere means pages without a site too', { id: 'waic', site: null, until: null }, undefined, true],
  ['on one site means that site', { id: 'waic', site: 'tempo.co', until: null }, 'tempo.co', true],
  ['on one site means no other', { id: 'waic', site: 'tempo.co', until: null }, 'kompas.com', false],
  ['for a week means until the week is over', { id: 'waic', site: null, until: NOW + 1 }, 'tempo.co', true],
  ['once the week is over it is shown again', { id: 'waic', site: null, until: NOW }, 'tempo.co', false],
  ['another entry is not hidden', { id: 'openai', site: null, until: null }, 'tempo.co', false],
];

test.each(CASES)('%s', (_law, hidden, site, isIt) => {
  expect(isHidden([hidden], 'waic', site, NOW)).toBe(isIt);
});
