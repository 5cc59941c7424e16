import fc from 'fast-check';
import { expect, test } from 'vitest';

import { scriptMatches } from '../../../platform/script-matches.ts';
import { MODES } from '../../../platform/site-rules.ts';
import { isMatched, nameIn, saidAndPlace, verdictAt } from '../../support/naive-places.ts';
import type { Place, Said } from '../../support/naive-places.ts';

// A million pairs in the long run.
const RUNS = process.env.KONTEKS_LONG === undefined ? 20_000 : 1_000_000;

const hasStar = ({ at, scope }: Said): boolean => nameIn(scope, at).includes('*');
/** Whether an address with a `*` that is off leaves a place out too, since browsers have but the one sign; the background takes such places up. */
const isLeftOut = (place: Place, said: readonly Said[]): boolean =>
  said.some((one) => !one.on && one.scope === 'page' && hasStar(one) && isMatched(patternOf(one.at), place));
const patternOf = (at: Place): string => (at.labels === null ? nameIn('page', at) : `*://${nameIn('page', at)}`);

test(
  'the registered scripts run in a page exactly once where the rules say on, and not at all where they say off',
  () => {
    fc.assert(
      fc.property(saidAndPlace, fc.constantFrom(...MODES), ({ said, place }, mode) => {
        const rules = said.map(({ at, scope, on }) => ({ scope, key: nameIn(scope, at), on }));
        const running = scriptMatches('probe', rules, mode).filter(
          ({ matches, excludeMatches }) =>
            matches.some((pattern) => isMatched(pattern, place)) && !excludeMatches.some((pattern) => isMatched(pattern, place)),
        );
        // An address with a `*` that is on cannot be registered for itself: the background takes it up.
        const { on, by } = verdictAt(
          place,
          said.filter((one) => !one.on || !hasStar(one)),
          mode,
        );
        expect(running.length).toBe(on && (by === 'page' || !isLeftOut(place, said)) ? 1 : 0);
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS,
);
