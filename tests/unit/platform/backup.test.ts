import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DEFAULTS, readBackup, toBackup } from '../../../platform/backup.ts';
import type { Settings } from '../../../platform/backup.ts';
import { SCOPES } from '../../../platform/site-rules.ts';

const rules = fc.uniqueArray(
  fc.record({ scope: fc.constantFrom(...SCOPES), key: fc.string({ minLength: 1, maxLength: 20 }), on: fc.boolean() }),
  { selector: ({ scope, key }) => `${scope} ${key}` },
);
const settings = fc
  .record({ rules, look: fc.constantFrom('dotted', 'dashed'), ordinaryWords: fc.boolean() })
  .map(({ rules: siteRules, look, ordinaryWords }) => ({ ...DEFAULTS, siteRules, look, ordinaryWords }));

const HOSTILE: ReadonlyArray<readonly [what: string, text: string]> = [
  ['no JSON', '<html>'],
  ['another program’s settings', '{"settings": 7}'],
  ['a list', '[]'],
  ['far too much', `"${'x'.repeat(5_000_001)}"`],
  ['too deep for any reader', '['.repeat(2_000_000)],
];

describe('a file of settings', () => {
  test('what was exported is imported as it was', () => {
    fc.assert(
      fc.property(settings, (all) => {
        expect(readBackup(toBackup(all), DEFAULTS)).toEqual({ settings: all, changed: expect.any(Array), dropped: [] });
      }),
    );
  });

  test('whatever is imported, no site’s rule that was there is lost', () => {
    fc.assert(
      fc.property(settings, fc.jsonValue(), rules, (present, junk, imported) => {
        const text = JSON.stringify({ konteks: 1, settings: { siteRules: { version: 2, value: [...imported, junk] }, look: junk } });
        const places = ({ siteRules }: Settings): string[] => siteRules.map(({ scope, key }) => `${scope} ${key}`);
        const after = readBackup(text, present).settings;
        expect(places(after)).toEqual(expect.arrayContaining(places(present)));
        expect(after.ordinaryWords).toBe(present.ordinaryWords);
      }),
    );
  });

  test.each(HOSTILE)('%s is refused in words, and changes nothing', (_what, text) => {
    expect(() => readBackup(text, DEFAULTS)).toThrow(/settings|JSON/);
  });

  test('keys of prototypes are strange names, and no more', () => {
    const { settings: after, dropped } = readBackup(
      '{"konteks":1,"settings":{"__proto__":{"look":"dashed"},"constructor":1,"toString":2}}',
      DEFAULTS,
    );
    expect(after).toEqual(DEFAULTS);
    expect(dropped).toHaveLength(3);
    expect(({} as { look?: string }).look).toBeUndefined();
  });
});
