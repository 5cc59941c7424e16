import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isHost, isPage } from '../../../platform/place-key.ts';
import { nameOf } from '../../../platform/site-name.ts';
import { keysOf } from '../../../platform/sites.ts';

const keyOf = (host: string): string => new URL(`http://${host}`).hostname;

test.each([
  'bücher.example',
  'www.são-paulo.example',
  '新闻.example',
  'ニュース.example',
  '뉴스.example',
  'xn--a.example', // no label at all
  'liputan6.com',
  '192.168.0.7',
])('%s is shown as it is', (host) => {
  const key = host.startsWith('xn--a.') ? host : keyOf(host);
  expect(nameOf(key)).toBe(host);
});

test.each([
  ['Cyrillic that passes for Latin', 'аррӏе.example'],
  ['one letter of another script', 'tempо.example'],
  ['Greek', 'οιο.example'],
  ['letters that pass for others', 'ıiputan6.example'],
  ['two scripts in a label', 'news新闻.example'],
  ['what is written from right to left', 'أخبار.example'],
  ['marks on letters', 'te\u0323mpo.example'],
])('%s is shown as it is stored', (_, host) => {
  const key = keyOf(host);
  expect(key).toMatch(/^xn--/);
  expect(nameOf(key)).toBe(key);
});

test('local files have no name of their own', () => {
  expect(nameOf('file:')).toBe('');
});

test('no host throws, and no name holds a sign that is unseen or turns the direction', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (host, junk) => {
      const name = nameOf(URL.canParse(`http://${host}`) ? keyOf(host) : `xn--${junk}`);
      expect(name).toBe(name.normalize('NFC'));
      expect(name.replace(junk, '')).not.toMatch(/[\p{Cf}\p{Bidi_Control}\p{DI}]/u);
    }),
  );
});

test('every name that an address gives is taken as one in a rule', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.ipV4(),
        fc.string({ unit: 'binary' }).map((path) => `http://localhost:81/${path}`),
      ),
      (address) => {
        const keys = keysOf(URL.canParse(address) ? address : `http://${address}`);
        expect(keys && [isPage(keys.page), isHost(keys.host), isHost(keys.domain)]).toEqual([true, true, true]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('local files, IPv6 and lone hosts are places too', () => {
  for (const address of [
    'file:///C:/a%20b.html',
    'file:///home/a.html?x',
    'http://[::1]:3000/a?b',
    'http://localhost/',
    'https://a.example./x',
  ]) {
    const keys = keysOf(address);
    expect(keys && [isPage(keys.page), isHost(keys.host), isHost(keys.domain)], address).toEqual([true, true, true]);
  }
});
