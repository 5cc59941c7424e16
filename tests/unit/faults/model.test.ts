import { expect, test } from 'vitest';

import type { Action, Saying } from '../../faults/actions.ts';
import { after, AT_FIRST, statusOf, underlined } from '../../faults/model.ts';
import type { Model } from '../../faults/model.ts';
import { shorten } from '../../faults/shorten.ts';
import { possibleAfter, storedOf } from '../../faults/stored.ts';

const played = (...actions: readonly Action[]): Model => actions.reduce(after, AT_FIRST);
const open = (page: number): Action => ({ do: 'open', page });
const say = (saying: Saying): Action => ({ do: 'say', saying, way: 'plainly' });
const rule = (scope: 'page' | 'host' | 'domain', on: boolean, tab = 0): Action => say({ say: 'rule', tab, scope, on });
const mode = (to: Model['mode']): Action => say({ say: 'mode', mode: to });
const statuses = (model: Model): string[] => model.tabs.map((tab) => statusOf(model, tab));

test.each<[string, Action[], string[]]>([
  ['an article is annotated, and a page without prose is not', [open(0), open(4)], ['annotated', 'not-prose']],
  ['on every page both are', [open(0), open(4), mode('everywhere')], ['annotated', 'annotated']],
  ['only on chosen sites none is', [open(0), mode('chosen')], ['not-chosen']],
  [
    'a host that is off takes its pages with it, and no other host',
    [open(0), open(1), open(2), rule('host', false)],
    ['off-host', 'off-host', 'annotated'],
  ],
  ['a domain reaches the hosts under it', [open(2), open(3), rule('domain', false)], ['off-domain', 'off-domain']],
  ['the narrowest rule speaks', [open(2), open(3), rule('domain', false), rule('host', true)], ['annotated', 'off-domain']],
  ['a pause comes before all rules', [open(0), mode('chosen'), rule('page', true), say({ say: 'pause', kind: 'hour' })], ['paused']],
  [
    'the master switch comes before a pause',
    [open(0), say({ say: 'pause', kind: 'hour' }), say({ say: 'off', off: true })],
    ['off-everywhere'],
  ],
  ['an hour that is over ends no longer pause', [open(0), say({ say: 'pause', kind: 'restart' }), { do: 'end the hour' }], ['paused']],
])('%s', (_law, actions, expected) => {
  expect(statuses(played(...actions))).toEqual(expected);
});

test('words that were written are gone once the page loads again', () => {
  const written = played(open(0), { do: 'write', tab: 0, words: 1 });
  const [tab] = written.tabs;
  expect(tab && underlined(written, tab)).toEqual(['Nvidia', 'DeepSeek']);
  const again = after(written, { do: 'reload', tab: 0 });
  expect(again.tabs.map((one) => underlined(again, one))).toEqual([['Nvidia', 'Huawei']]);
});

const leave: Action = { do: 'navigate', tab: 0, page: 0 };
const back = (kept: boolean): Action => ({ do: 'back', tab: 0, kept });
const ask: Action = { do: 'annotate anyway', tab: 0 };

test.each<[string, Action[], string]>([
  [
    'a page that was kept since every page was annotated obeys the mode that holds now',
    [open(4), mode('everywhere'), leave, mode('news'), back(true)],
    'not-prose',
  ],
  ['and is annotated where every page still is', [open(4), mode('everywhere'), leave, back(true)], 'annotated'],
  ['a page that was kept while its site was switched off is off', [open(0), leave, rule('host', false), back(true)], 'off-host'],
  ['a page that was kept while Konteks was paused rests', [open(0), leave, say({ say: 'pause', kind: 'hour' }), back(true)], 'paused'],
  ['what the reader asked for holds on a page that was kept', [open(4), ask, leave, back(true)], 'annotated'],
  ['and not on one that is loaded again', [open(4), ask, leave, back(false)], 'not-prose'],
  [
    'nor once it came back while Konteks was off',
    [open(4), ask, leave, say({ say: 'off', off: true }), back(true), say({ say: 'off', off: false })],
    'not-prose',
  ],
])('%s', (_law, actions, expected) => {
  expect(statuses(played(...actions))).toEqual([expected]);
});

test('a rule that says what holds anyway is not kept', () => {
  expect(storedOf(played(open(0), rule('host', true))).values).toEqual({});
  expect(storedOf(played(open(0), rule('host', false), rule('host', true))).values).toEqual({});
});

test('what a later version stored is set aside when it is written over', () => {
  const model = played({ do: 'damage', junk: 5 }, say({ say: 'off', off: false }));
  expect(storedOf(model).values).toEqual({ 'kept:off': [{ version: 2, value: true }] });
});

test('of what was not answered all or nothing is done; what was answered is done', () => {
  const before = played(open(0));
  const action: Action = { do: 'say', saying: { say: 'off', off: true }, way: { killedAfter: 3 } };
  expect(new Set(possibleAfter(before, action, false).map(({ off }) => off))).toEqual(new Set([true, false]));
  expect(possibleAfter(before, action, true).map(({ off }) => off)).toEqual([true]);
});

test('a list that fails is shortened to what it fails by', async () => {
  const fails = (items: readonly number[]): Promise<boolean> => Promise.resolve(items.includes(3) && items.includes(7));
  expect(await shorten([1, 2, 3, 4, 5, 6, 7, 8, 9], fails, () => false)).toEqual([3, 7]);
});
