import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decide, MODES, SCOPES, withRule } from '../../../platform/site-rules.ts';
import type { SiteKeys, SiteRule } from '../../../platform/site-rules.ts';
import { keysOf } from '../../../platform/sites.ts';
import { nameIn, places, saidAndPlace, verdictAt } from '../../support/naive-places.ts';
import type { Said } from '../../support/naive-places.ts';

const keysAt = (address: string): SiteKeys => keysOf(address) as SiteKeys;
const ruleOf = ({ at, scope, on }: Said): SiteRule => ({ scope, key: keysAt(at.address)[scope], on });
const RUNS = { numRuns: 10_000 };

test('an address is called by its page, its host and its site, whatever its scheme, its port, its letters’ case and a dot at its host’s end', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(keysOf(place.address)).toEqual(Object.fromEntries(SCOPES.map((scope) => [scope, nameIn(scope, place)])));
    }),
    RUNS,
  );
});

test('the narrowest rule that speaks of a place decides there, and names that are only alike have no part in it', () => {
  fc.assert(
    fc.property(saidAndPlace, fc.constantFrom(...MODES), ({ said, place }, mode) => {
      const rules = { rules: said.map(ruleOf), mode, on: true, paused: false };
      expect(decide(keysOf(place.address), rules)).toEqual(verdictAt(place, said, mode));
    }),
    RUNS,
  );
});

test('after a rule was said all places are as it and those before it say, and nothing is kept that changes nothing', () => {
  fc.assert(
    fc.property(
      saidAndPlace,
      places,
      fc.constantFrom(...SCOPES),
      fc.boolean(),
      fc.constantFrom(...MODES),
      (before, at, scope, on, mode) => {
        const said = { at, scope, on };
        const rules = withRule(before.said.map(ruleOf), ruleOf(said), keysAt(at.address), mode);
        for (const place of [before.place, at, ...before.said.map((one) => one.at)])
          expect(decide(keysAt(place.address), { rules, mode, on: true, paused: false }).on).toBe(
            verdictAt(place, [...before.said, said], mode).on,
          );
        const name = nameIn(scope, at);
        const others = before.said.filter((one) => one.scope !== scope || nameIn(scope, one.at) !== name);
        const wider = others.filter((one) => SCOPES.indexOf(one.scope) > SCOPES.indexOf(scope));
        const isNeeded = verdictAt(at, wider, mode).on !== on;
        expect(rules).toEqual([...others, ...(isNeeded ? [said] : [])].map(ruleOf));
      },
    ),
    RUNS,
  );
});
