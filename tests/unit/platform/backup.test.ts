import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DEFAULTS, readBackup, RefusedFile, toBackup } from '../../../platform/backup.ts';
import type { Refusal } from '../../../platform/backup.ts';
import { isHidden } from '../../../platform/hidden-entries.ts';
import type { Settings } from '../../../platform/settings.ts';
import { SCOPES } from '../../../platform/site-rules.ts';
import { imported } from '../../support/imported.ts';

const rules = fc.uniqueArray(
  fc
    .record({ scope: fc.constantFrom(...SCOPES), host: fc.domain(), on: fc.boolean() })
    .map(({ scope, host, on }) => ({ scope, key: scope === 'page' ? `${host}/berita` : host, on })),
  { selector: ({ scope, key }) => `${scope} ${key}` },
);
const hiddenEntries = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('waic', 'nvidia', 'huawei'),
    site: fc.constantFrom(null, 'liputan6.com', 'tempo.co'),
    until: fc.option(fc.integer({ min: 1, max: 50 })),
  }),
  { selector: ({ id, site }) => `${id} ${site}` },
);
const settings = fc
  .record({ rules, hiddenEntries, look: fc.constantFrom('dotted', 'dashed'), ordinaryWords: fc.boolean() })
  .map(({ rules: siteRules, ...others }) => ({ ...DEFAULTS, ...others, siteRules }));

const HOSTILE: ReadonlyArray<readonly [what: string, refusal: Refusal, text: string]> = [
  ['no JSON', 'notJson', '<html>'],
  ['another program’s settings', 'notOurs', '{"settings": 7}'],
  ['a list', 'notOurs', '[]'],
  ['too deep for any reader', 'notJson', '['.repeat(2_000_000)],
];

describe('a file of settings', () => {
  test('what was exported is imported as it was', () => {
    fc.assert(
      fc.property(settings, (all) => {
        expect(imported(toBackup(all), DEFAULTS)).toMatchObject({ settings: all, dropped: [] });
      }),
    );
  });

  test('whatever is imported, no site’s rule that was there is lost', () => {
    fc.assert(
      fc.property(settings, fc.jsonValue(), rules, (present, junk, others) => {
        const text = JSON.stringify({ konteks: 1, settings: { siteRules: { version: 2, value: [...others, junk] }, look: junk } });
        const places = ({ siteRules }: Settings): string[] => siteRules.map(({ scope, key }) => `${scope} ${key}`);
        const after = imported(text, present).settings;
        expect(places(after)).toEqual(expect.arrayContaining(places(present)));
        expect(after.ordinaryWords).toBe(present.ordinaryWords);
      }),
    );
  });

  test('whatever is imported, what was hidden stays hidden as long as it was, and what the file hides is hidden', () => {
    const moments = fc.record({
      id: fc.constantFrom('waic', 'nvidia', 'huawei'),
      site: fc.constantFrom(undefined, 'liputan6.com', 'tempo.co'),
      now: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(settings, hiddenEntries, fc.jsonValue(), moments, (present, others, junk, { id, site, now }) => {
        const text = JSON.stringify({ konteks: 1, settings: { hiddenEntries: [...others, junk] } });
        const after = imported(text, present).settings.hiddenEntries;
        expect(isHidden(after, id, site, now)).toBe(isHidden(present.hiddenEntries, id, site, now) || isHidden(others, id, site, now));
      }),
    );
  });

  test('what an administrator locked is left out, and said', () => {
    const text = toBackup({ ...DEFAULTS, look: 'solid', density: 'all', ordinaryWords: true });
    const { take, changed, dropped } = readBackup(text, DEFAULTS, new Set(['look', 'mode'] as const));
    expect(take).toEqual({ density: 'all', ordinaryWords: true });
    expect(changed).toEqual(['ordinaryWords', 'density']);
    expect(dropped).toEqual([{ locked: 'look' }]);
  });

  test.each(HOSTILE)('%s is refused with its reason (%s), and changes nothing', (_what, refusal, text) => {
    expect(() => readBackup(text, DEFAULTS)).toThrow(new RefusedFile(refusal));
  });

  test('keys of prototypes are strange names, and no more', () => {
    const { settings: after, dropped } = imported(
      '{"konteks":1,"settings":{"__proto__":{"look":"dashed"},"constructor":1,"toString":2}}',
      DEFAULTS,
    );
    expect(after).toEqual(DEFAULTS);
    expect(dropped).toEqual([{ unknown: '__proto__' }, { unknown: 'constructor' }, { unknown: 'toString' }]);
    expect(({} as { look?: string }).look).toBeUndefined();
  });
});
