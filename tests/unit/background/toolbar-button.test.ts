import { expect, test } from 'vitest';

import { buttonAt } from '../../../entrypoints/background/toolbar-button.ts';
import { backgroundTextsIn } from '../../../platform/background-texts.ts';
import type { Rules, SiteRule } from '../../../platform/site-rules.ts';
import { keysOf } from '../../../platform/sites.ts';

const NOTHING_SAID: Rules = { rules: [], mode: 'news', on: true, paused: false };
const PAGE = 'https://www.liputan6.com/a?b=1';

const rule = (scope: SiteRule['scope'], key: string, on = false): Partial<Rules> => ({ rules: [{ scope, key, on }] });

const buttonOver = (url: string | undefined, rules: Partial<Rules>, badge = ''): readonly [boolean, string, string] => {
  const [id, en] = (['id', 'en'] as const).map((language) =>
    buttonAt(keysOf(url), { ...NOTHING_SAID, ...rules }, badge, backgroundTextsIn(language)),
  );
  return [id?.on === true && en?.on === true, id?.title ?? '', en?.title ?? ''];
};

test.each<readonly [place: string, url: string | undefined, said: Partial<Rules>, on: boolean, id: string, en: string]>([
  ['a page', PAGE, {}, true, 'Konteks', 'Konteks'],
  ['a page that is off', PAGE, rule('page', 'www.liputan6.com/a?b=1'), false, 'nonaktif di halaman ini', 'off on this page'],
  ['another page of its site', PAGE, rule('page', 'www.liputan6.com/c'), true, 'Konteks', 'Konteks'],
  ['a host that is off', PAGE, rule('host', 'www.liputan6.com'), false, 'nonaktif di www.liputan6.com', 'off on www.liputan6.com'],
  ['a domain that is off', PAGE, rule('domain', 'liputan6.com'), false, 'nonaktif di liputan6.com', 'off on liputan6.com'],
  [
    'a site in its own script',
    'https://xn--bcher-kva.example/',
    rule('domain', 'xn--bcher-kva.example'),
    false,
    'nonaktif di bücher.example',
    'off on bücher.example',
  ],
  ['local files that are off', 'file:///a.html', rule('domain', 'file:'), false, 'nonaktif di berkas lokal', 'off on local files'],
  ['a page while all is off', PAGE, { on: false }, false, 'nonaktif di semua situs', 'off on all sites'],
  ['a page in a pause', PAGE, { paused: true }, false, 'dijeda', 'paused'],
  ['a page that is off, in a pause', PAGE, { ...rule('domain', 'liputan6.com'), paused: true }, false, 'dijeda', 'paused'],
  ['a site that is not chosen', PAGE, { mode: 'chosen' }, false, 'hanya di situs pilihan Anda', 'only on sites you choose'],
  ['a site that is chosen', PAGE, { ...rule('domain', 'liputan6.com', true), mode: 'chosen' }, true, 'Konteks', 'Konteks'],
  ['a blank tab', 'about:blank', rule('domain', 'liputan6.com'), true, 'Konteks', 'Konteks'],
  ['a blank tab while all is off', 'about:blank', { on: false }, false, 'nonaktif di semua situs', 'off on all sites'],
  ['a tab of which we are told no address, in a pause', undefined, { paused: true }, false, 'dijeda', 'paused'],
  [
    'a blank tab where sites are chosen',
    'about:blank',
    { mode: 'chosen' },
    false,
    'hanya di situs pilihan Anda',
    'only on sites you choose',
  ],
])('over %s the button looks and says as the rules are', (_, url, said, on, id, en) => {
  const titled = (words: string): string => (on ? words : `Konteks: ${words}`);
  expect(buttonOver(url, said)).toEqual([on, titled(id), titled(en)]);
});

test('where Konteks is on, the title says the badge’s number, and no other sign of it', () => {
  expect(buttonOver(PAGE, {}, '12')).toEqual([true, 'Konteks (12)', 'Konteks (12)']);
  expect(buttonOver(PAGE, {}, '✓')).toEqual([true, 'Konteks', 'Konteks']);
});

test('where it is off, the title says why and no number', () => {
  expect(buttonOver(PAGE, { paused: true }, '12')).toEqual([false, 'Konteks: dijeda', 'Konteks: paused']);
});
