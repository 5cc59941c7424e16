import fc from 'fast-check';
import { expect, test } from 'vitest';

import { DEFAULTS } from '../../../platform/backup.ts';
import { editBetween, reversed, settingsAfter } from '../../../platform/settings-change.ts';
import type { Settings } from '../../../platform/settings.ts';

/*
 * What the reader decided on some settings is done on others: on those that are there by then.
 */

const HOSTS = ['a.example', 'b.example', 'c.example', 'd.example'];
const rules = fc.uniqueArray(
  fc.record({ scope: fc.constantFrom('host' as const, 'domain' as const), key: fc.constantFrom(...HOSTS), on: fc.boolean() }),
  { selector: ({ scope, key }) => `${scope} ${key}` },
);
const hidden = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('waic', 'nvidia', 'huawei'),
    site: fc.constantFrom(null, 'tempo.co'),
    until: fc.option(fc.integer({ min: 1, max: 9 })),
  }),
  { selector: ({ id, site, until }) => `${id} ${site} ${until === null}` },
);
const looks = fc.constantFrom('dotted' as const, 'dashed' as const, 'solid' as const);
const chosen = fc
  .record({ siteRules: rules, hiddenEntries: hidden, look: looks, ordinaryWords: fc.boolean() })
  .map((some): Settings => ({ ...DEFAULTS, ...some }));
const said = fc.record({ siteRules: rules, hiddenEntries: hidden, look: looks, ordinaryWords: fc.boolean() }, { requiredKeys: [] });

/** Settings as facts, one a line, so that lists in another order are the same. */
const facts = (settings: Settings): string[] =>
  Object.entries(settings)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name} ${JSON.stringify(one)}`))
    .toSorted();
const ruleAt = ({ siteRules }: Settings, place: string): boolean | undefined =>
  siteRules.find(({ scope, key }) => `${scope} ${key}` === place)?.on;
const PLACES = HOSTS.flatMap((host) => [`host ${host}`, `domain ${host}`]);

test('a file that was looked at changes only what it says, whatever was chosen before it is taken over', () => {
  fc.assert(
    fc.property(chosen, said, (meanwhile, take) => {
      const after = settingsAfter(meanwhile, { take });
      for (const place of PLACES) {
        const own = take.siteRules?.find(({ scope, key }) => `${scope} ${key}` === place)?.on;
        expect(ruleAt(after, place)).toBe(own ?? ruleAt(meanwhile, place));
      }
      expect(after.look).toBe(take.look ?? meanwhile.look);
      const others = meanwhile.hiddenEntries.filter(
        (one) => !take.hiddenEntries?.some(({ id, site }) => id === one.id && site === one.site),
      );
      expect(after.hiddenEntries).toEqual(expect.arrayContaining(others));
    }),
  );
});

test('a change that is taken back at once leaves what was there', () => {
  fc.assert(
    fc.property(chosen, said, (present, take) => {
      const after = settingsAfter(present, { take });
      expect(facts(settingsAfter(after, { edit: reversed(editBetween(present, after)) }))).toEqual(facts(present));
    }),
  );
});

test('taking a change back puts back what it changed, and leaves what was chosen after it', () => {
  fc.assert(
    fc.property(chosen, said, chosen, (present, take, later) => {
      const after = settingsAfter(present, { take });
      const back = settingsAfter(later, { edit: reversed(editBetween(present, after)) });
      for (const place of PLACES) {
        const untouched = ruleAt(later, place) === ruleAt(after, place) && ruleAt(after, place) !== ruleAt(present, place);
        expect(ruleAt(back, place)).toBe(untouched ? ruleAt(present, place) : ruleAt(later, place));
      }
      const mayGoBack = later.look === after.look && after.look !== present.look;
      expect(back.look).toBe(mayGoBack ? present.look : later.look);
    }),
  );
});

test('an edit makes of settings what it was told to, and of others never two answers for one place', () => {
  fc.assert(
    fc.property(chosen, chosen, chosen, (one, other, third) => {
      const edit = editBetween(one, other);
      expect(facts(settingsAfter(one, { edit }))).toEqual(facts(other));
      const places = settingsAfter(third, { edit }).siteRules.map(({ scope, key }) => `${scope} ${key}`);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('settings that are the same need no edit', () => {
  fc.assert(
    fc.property(chosen, (settings) => {
      expect(editBetween(settings, { ...settings })).toEqual({});
    }),
  );
});
