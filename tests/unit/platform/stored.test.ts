import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DEFINITIONS } from '../../../platform/settings.ts';
import { isOfTheFuture, readStored, tellFlaw, toStored } from '../../../platform/stored.ts';
import type { Definition } from '../../../platform/stored.ts';

const RULES = DEFINITIONS.siteRules as Definition<unknown>;
const rule = { scope: 'host', key: 'www.tempo.co', on: false };

/** Every shape that was ever stored, with what it means today. */
const OLD_SHAPES: ReadonlyArray<readonly [what: string, definition: Definition<never>, raw: unknown, value: unknown]> = [
  ['0.1: the domains that were off', RULES, ['liputan6.com'], [{ scope: 'domain', key: 'liputan6.com', on: false }]],
  ['0.1: a language', DEFINITIONS.language as Definition<never>, 'id', 'id'],
  ['0.1: a flag', DEFINITIONS.ordinaryWords as Definition<never>, true, true],
  ['0.2: rules in an envelope', RULES, { version: 2, value: [rule] }, [rule]],
] as const as never;

describe('what is stored', () => {
  test.each(OLD_SHAPES)('%s', (_what, definition, raw, value) => {
    expect(readStored(definition, raw)).toEqual({ value, dropped: [] });
  });

  test('of a damaged list the good items are kept, the others are told', () => {
    const { value, dropped } = readStored(RULES, { version: 2, value: [rule, { scope: 'galaxy', key: 'x', on: true }, 7, rule] });
    expect(value).toEqual([rule, rule]);
    expect(dropped.map(tellFlaw)).toEqual(['item 2, scope, expected ("page" | "host" | "domain")', 'item 3, expected Object']);
  });

  test('a later version’s data is read as far as it is understood, and known to be later', () => {
    const raw = { version: 9, value: [rule, { scope: 'topic', key: 'ai', on: true }] };
    expect(readStored(RULES, raw).value).toEqual([rule]);
    expect(isOfTheFuture(RULES, raw)).toBe(true);
  });

  test('a version that never was is no version: nothing is counted up from it', () => {
    expect(readStored(RULES, { version: -2_147_483_648, value: [rule] }).value).toEqual([]);
  });

  test('the default is not stored, so that it can get better', () => {
    expect(toStored(RULES, [])).toBeUndefined();
    expect(toStored(DEFINITIONS.look, DEFINITIONS.look.fallback)).toBeUndefined();
    expect(toStored(DEFINITIONS.look, 'solid')).toBe('solid');
  });

  test('whatever is stored, reading never throws, and what it gives can be stored and read again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.values(DEFINITIONS) as Array<Definition<unknown>>)),
        fc.oneof(fc.jsonValue(), fc.record({ version: fc.integer(), value: fc.jsonValue() })),
        (definition, raw) => {
          const { value } = readStored(definition, raw);
          expect(readStored(definition, toStored(definition, value))).toEqual({ value, dropped: [] });
        },
      ),
      { numRuns: 5000 },
    );
  });
});
