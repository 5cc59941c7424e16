import { describe, expect, test } from 'vitest';

import { patternsOf, siteOf } from '../../../platform/sites.ts';

const SITES: ReadonlyArray<readonly [law: string, address: string, key: string | undefined, name?: string]> = [
  ['a site is its registrable domain', 'https://www.liputan6.com/tekno/read/1', 'liputan6.com', 'liputan6.com'],
  ['suffixes of two parts are suffixes', 'https://www.tempo.co.id/x', 'tempo.co.id', 'tempo.co.id'],
  ['on shared suffixes each name is a site', 'https://berita.github.io/', 'berita.github.io', 'berita.github.io'],
  ['a port makes no other site', 'http://localhost:8080/a', 'localhost', 'localhost'],
  ['an IP address is a site', 'http://192.168.0.7:3000/', '192.168.0.7', '192.168.0.7'],
  ['an IPv6 address is a site', 'http://[::1]:3000/', '[::1]', '[::1]'],
  ['international names are shown in their own script', 'https://www.bücher.example/', 'xn--bcher-kva.example', 'bücher.example'],
  ['local files are one site', 'file:///home/a/b.html', 'file:', ''],
  ['browser pages are no site', 'chrome://extensions', undefined],
  ['no address is no site', '', undefined],
];

describe('siteOf', () => {
  test.each(SITES)('%s', (_law, address, key, name) => {
    expect(siteOf(address)).toEqual(key === undefined ? undefined : { key, name });
  });
});

test('a domain’s patterns cover it and all under it, never a name that only ends alike', () => {
  expect(patternsOf('liputan6.com')).toEqual(['*://liputan6.com/*', '*://*.liputan6.com/*']);
  expect(patternsOf('163.com')).toEqual(['*://163.com/*', '*://*.163.com/*']);
  expect(patternsOf('github.io')).toEqual(['*://github.io/*']);
  expect(patternsOf('192.168.0.7')).toEqual(['*://192.168.0.7/*']);
  expect(patternsOf('localhost')).toEqual(['*://localhost/*']);
  expect(patternsOf('file:')).toEqual(['file:///*']);
});
