import { describe, expect, test } from 'vitest';

import { decide, withRule } from '../../../platform/site-rules.ts';
import { keysOf } from '../../../platform/sites.ts';
import type { Rules, SiteKeys, SiteRule } from '../../../platform/site-rules.ts';

const PAGE = 'https://www.liputan6.com/tekno/read/1?page=2#foto';
const keys = keysOf(PAGE) as SiteKeys;
const rules = (part: Partial<Rules>): Rules => ({ rules: [], mode: 'news', on: true, paused: false, ...part });
const rule = (scope: SiteRule['scope'], on: boolean): SiteRule => ({ scope, key: keys[scope], on });

test('a page is its address without what follows #, a host is exact, a domain is the registrable one', () => {
  expect(keys).toEqual({ page: 'www.liputan6.com/tekno/read/1?page=2', host: 'www.liputan6.com', domain: 'liputan6.com' });
  expect(keysOf('file:///home/a/b.html')).toEqual({ page: 'file:///home/a/b.html', host: 'file:', domain: 'file:' });
  expect(keysOf('chrome://extensions')).toBeUndefined();
});

const VERDICTS: ReadonlyArray<readonly [law: string, given: Rules, on: boolean, by: string]> = [
  ['without rules it runs', rules({}), true, 'mode'],
  ['in the mode of chosen sites it does not run by itself', rules({ mode: 'chosen' }), false, 'mode'],
  ['a domain’s rule holds for its hosts', rules({ rules: [rule('domain', false)] }), false, 'domain'],
  ['a chosen site runs', rules({ mode: 'chosen', rules: [rule('domain', true)] }), true, 'domain'],
  ['a host’s rule is narrower than its domain’s', rules({ rules: [rule('domain', false), rule('host', true)] }), true, 'host'],
  ['a page’s rule is the narrowest', rules({ rules: [rule('page', false), rule('host', true)] }), false, 'page'],
  ['the master switch comes before all rules', rules({ on: false, rules: [rule('page', true)] }), false, 'switch'],
  ['a pause comes before all rules', rules({ paused: true, rules: [rule('page', true)] }), false, 'pause'],
  ['another host’s rule says nothing', rules({ rules: [{ scope: 'host', key: 'liputan6.com', on: false }] }), true, 'mode'],
  ['a name that only ends alike is another', rules({ rules: [{ scope: 'domain', key: 'putan6.com', on: false }] }), true, 'mode'],
];

describe('decide', () => {
  test.each(VERDICTS)('%s', (_law, given, on, by) => {
    expect(decide(keys, given)).toEqual({ on, by });
  });
});

describe('withRule', () => {
  test('a rule that says what holds anyway is not kept, and takes its opposite away', () => {
    expect(withRule([], rule('domain', true), keys, 'news')).toEqual([]);
    expect(withRule([rule('domain', false)], rule('domain', true), keys, 'news')).toEqual([]);
    expect(withRule([], rule('domain', true), keys, 'chosen')).toEqual([rule('domain', true)]);
  });

  test('an exception within a wider rule is kept', () => {
    const off = rule('domain', false);
    expect(withRule([off], rule('page', true), keys, 'news')).toEqual([off, rule('page', true)]);
  });
});
