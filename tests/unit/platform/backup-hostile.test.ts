import fc from 'fast-check';
import { expect, test } from 'vitest';

import { DEFAULTS, MOST_ITEMS, readBackup, readBackupFile, RefusedFile } from '../../../platform/backup.ts';
import type { Dropped } from '../../../platform/backup.ts';
import { printable } from '../../../platform/printable.ts';
import type { Settings } from '../../../platform/settings.ts';
import { imported } from '../../support/imported.ts';

const PRESENT: Settings = {
  ...DEFAULTS,
  siteRules: [{ scope: 'host', key: 'www.tempo.co', on: false }],
  hiddenEntries: [{ id: 'waic', site: 'tempo.co', until: null }],
  look: 'dashed',
};

const BIDI = '\u202Emoc.live\u202C';
const LONE = '\uD800';

/** What may be tried with any text of a file. */
const TRICKS: ReadonlyArray<readonly [what: string, text: string]> = [
  ['a sign that turns the writing direction', BIDI],
  ['a mark of direction', 'tempo\u200F.co'],
  ['an isolate', '\u2066tempo.co\u2069'],
  ['a space of no width', 'tem\u200Bpo.co'],
  ['a joiner', 'tem\u200Dpo.co'],
  ['a soft hyphen', 'tem\u00ADpo.co'],
  ['a byte order mark', '\uFEFFtempo.co'],
  ['another script, not as browsers write it', 'temp\u043E.co'],
  ['half a pair', `tempo.co${LONE}`],
  ['a line break', 'tempo.co\n'],
  ['a NUL', 'tempo\0.co'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a script’s address', 'javascript:alert(1)'],
  ['a data address', 'data:text/html,<b>x</b>'],
  ['an address with its scheme', 'http://tempo.co'],
  ['a name with a password', 'liputan6.com@tempo.co'],
  ['a star', '*'],
  ['a star for a part', '*.tempo.co'],
  ['an empty text', ''],
  ['a prototype’s key', '__proto__ '],
];

const inFile = (settings: unknown): string => JSON.stringify({ konteks: 1, settings });

test.each(TRICKS)(
  '%s is no name of a place in a rule, a hidden entry’s site, or its id, and each is told with its number and field',
  (_, text) => {
    const { settings, changed, dropped } = imported(
      inFile({
        switchedOffSites: 7,
        siteRules: { version: 2, value: ['page', 'host', 'domain'].map((scope) => ({ scope, key: text, on: true })) },
        hiddenEntries: [
          { id: 'huawei', site: text, until: null },
          { id: `${text}!`, site: null, until: null },
        ],
      }),
      PRESENT,
    );
    expect(settings).toEqual(PRESENT);
    expect(changed).toEqual([]);
    expect(dropped).toEqual([
      { unknown: 'switchedOffSites' },
      ...[1, 2, 3].map((item) => ({ setting: 'siteRules', item, field: 'key', expected: expect.any(String) })),
      { setting: 'hiddenEntries', item: 1, field: 'site', expected: expect.any(String) },
      { setting: 'hiddenEntries', item: 2, field: 'id', expected: expect.any(String) },
    ]);
  },
);

test.each(TRICKS)('%s is no value of any setting, and what was chosen stays', (_, text) => {
  const names = Object.keys(DEFAULTS) as Array<keyof Settings>;
  const { settings, dropped } = imported(inFile(Object.fromEntries(names.map((name) => [name, text]))), PRESENT);
  expect(settings).toEqual(PRESENT);
  expect(dropped.map((one) => 'setting' in one && one.setting)).toEqual(names);
});

const WRONG: ReadonlyArray<readonly [what: string, settings: object, flaw: object]> = [
  [
    'a rule for a galaxy',
    { siteRules: { version: 2, value: [{ scope: 'galaxy', key: 'a.example', on: true }] } },
    { item: 1, field: 'scope' },
  ],
  ['a rule that is “no”', { siteRules: { version: 2, value: [{ scope: 'host', key: 'a.example', on: 'no' }] } }, { item: 1, field: 'on' }],
  ['a rule without a place', { siteRules: { version: 2, value: [{ scope: 'host', on: true }] } }, { item: 1, field: 'key' }],
  ['a text for a rule', { siteRules: { version: 2, value: ['a.example'] } }, { item: 1 }],
  ['an object for a list', { hiddenEntries: { 0: 'waic' } }, {}],
  ['a time without end', { hiddenEntries: [{ id: 'waic', site: null, until: 9e15 }] }, { item: 1, field: 'until' }],
  ['a delay of minus one', { openDelay: -1 }, {}],
  ['a number for a switch', { ordinaryWords: 1 }, {}],
];

test.each(WRONG)('%s is told by setting, number and field, with what is expected instead', (_, settings, flaw) => {
  const [name = ''] = Object.keys(settings);
  const { dropped, settings: after } = imported(inFile(settings), PRESENT);
  expect(dropped).toEqual([{ setting: name, ...flaw, expected: expect.stringMatching(/\S/) }]);
  expect(after).toEqual(PRESENT);
});

test('a number that is too large for a number is no time: dates could not tell it', () => {
  const { dropped } = readBackup('{"konteks":1,"settings":{"hiddenEntries":[{"id":"waic","site":null,"until":1e999}]}}', PRESENT);
  expect(dropped).toMatchObject([{ setting: 'hiddenEntries', item: 1, field: 'until' }]);
});

test('a file of a gigabyte is refused by its size and never read', async () => {
  const huge = { size: 1_000_000_000, text: () => Promise.reject(new Error('was read')) };
  await expect(readBackupFile(huge, PRESENT)).rejects.toThrow(new RefusedFile('tooLarge'));
});

const listOf = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ scope: 'host', key: `a${i}.example`, on: false }));

test('as many rules as may be kept are taken over, with those that were there; one more is refused, and which are too many is told', () => {
  const fileOf = (count: number): string => inFile({ siteRules: { version: 2, value: listOf(count) } });
  expect(imported(fileOf(MOST_ITEMS), DEFAULTS).settings.siteRules).toHaveLength(MOST_ITEMS);
  expect(refusalOf(fileOf(MOST_ITEMS), PRESENT)).toMatchObject({ refusal: 'tooMany', setting: 'siteRules' });
  expect(refusalOf(fileOf(MOST_ITEMS + 1))).toMatchObject({ refusal: 'tooMany', setting: 'siteRules' });
});

test('as many hidden entries as may be kept are taken over; one more is refused', () => {
  const fileOf = (count: number): string => inFile({ hiddenEntries: Array.from({ length: count }, (_, i) => ({ id: `e${i}` })) });
  expect(imported(fileOf(MOST_ITEMS), DEFAULTS).settings.hiddenEntries).toHaveLength(MOST_ITEMS);
  expect(refusalOf(fileOf(MOST_ITEMS + 1))).toMatchObject({ refusal: 'tooMany', setting: 'hiddenEntries' });
});

test('where there are more already, what a file says of these is taken over', () => {
  const present = { ...DEFAULTS, siteRules: listOf(MOST_ITEMS + 9) as Settings['siteRules'] };
  const file = inFile({ siteRules: { version: 2, value: [{ scope: 'host', key: 'a0.example', on: true }] } });
  expect(imported(file, present).changed).toEqual(['siteRules']);
});

function refusalOf(text: string, present = DEFAULTS): unknown {
  try {
    return readBackup(text, present);
  } catch (error) {
    return error;
  }
}

test('a file of five megabytes is read', async () => {
  const text = inFile({ look: 'solid' });
  const file = { size: 5_000_000, text: () => Promise.resolve(text) };
  expect((await readBackupFile(file, PRESENT)).changed).toEqual(['look']);
});

test('whatever lies a million deep is refused or left out, and nothing breaks', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
  const readDeep = (): readonly Dropped[] =>
    readBackup(`{"konteks":1,"settings":{"look":${deep},"siteRules":{"version":2,"value":[${deep}]},"${'x'.repeat(99)}":${deep}}}`, PRESENT)
      .dropped;
  expect(readDeep()).toEqual([
    { setting: 'look', expected: expect.any(String) },
    { setting: 'siteRules', item: 1, field: 'scope', expected: expect.any(String) },
    { unknown: 'x'.repeat(60) },
  ]);
});

test('keys of prototypes in an item change nothing but the item', () => {
  const item = '{"scope":"host","key":"a.example","on":false,"__proto__":{"on":true,"extra":1},"constructor":{"prototype":{"extra":1}}}';
  const { settings } = imported(`{"konteks":1,"settings":{"siteRules":{"version":2,"value":[${item}]}}}`, DEFAULTS);
  expect(settings.siteRules).toEqual([{ scope: 'host', key: 'a.example', on: false }]);
  expect(({} as { extra?: number }).extra).toBeUndefined();
});

test('strange names are shown with a number for each sign that is unseen or turns the direction', () => {
  const { dropped } = readBackup(inFile({ [BIDI]: 1, [`a\u200Bb${LONE}`]: 1, '<b>x</b>': 1 }), PRESENT);
  expect(dropped).toEqual([{ unknown: '\\u{202e}moc.live\\u{202c}' }, { unknown: 'a\\u{200b}b\\u{d800}' }, { unknown: '<b>x</b>' }]);
});

test('whatever a text is, what is shown of it holds no sign that is unseen, and no half of a pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{C}\p{M}\p{DI}\u2028\u2029]/u);
      expect(printable(`${'x'.repeat(59)}\u{1F600}`)).toBe(`${'x'.repeat(59)}\\u{d83d}`);
    }),
  );
});

test('whatever texts stand for a place, what is kept of them is ASCII', () => {
  fc.assert(
    fc.property(fc.constantFrom('page', 'host', 'domain'), fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (scope, key) => {
      const kept = imported(inFile({ siteRules: { version: 2, value: [{ scope, key, on: false }] } }), DEFAULTS).settings.siteRules;
      for (const rule of kept) expect(rule.key).toMatch(/^[!-~]+$/);
    }),
  );
});
