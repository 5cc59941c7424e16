import fc from 'fast-check';
import { expect, test } from 'vitest';

import { scriptMatches } from '../../../platform/script-matches.ts';
import { decide, MODES, SCOPES } from '../../../platform/site-rules.ts';
import { keysOf } from '../../../platform/sites.ts';
import type { SiteKeys } from '../../../platform/site-rules.ts';

/** How browsers read the match patterns that we make, as plainly as can be. */
function isMatched(pattern: string, address: string): boolean {
  if (pattern === '<all_urls>') return true;
  const { protocol, hostname, pathname, search } = new URL(address);
  if (pattern.startsWith('file:')) return protocol === 'file:' && (pattern === 'file:///*' || pattern === `file://${pathname}`);
  if (protocol === 'file:') return false;
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const isHost = host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
  return isHost && (path === '/*' || path === pathname + search);
}

const HOSTS = [
  'liputan6.com',
  'www.liputan6.com',
  'm.liputan6.com',
  'notliputan6.com',
  'tempo.co.id',
  'a.tempo.co.id',
  'localhost',
  '10.0.0.7',
];
const addresses = fc.oneof(
  fc
    .tuple(fc.constantFrom(...HOSTS), fc.constantFrom('/', '/a', '/a?b=1', '/ab'), fc.constantFrom('http', 'https'))
    .map(([host, path, scheme]) => `${scheme}://${host}${path}`),
  fc.constantFrom('file:///a.html', 'file:///b/c.html'),
);
const rules = fc.uniqueArray(
  fc
    .tuple(addresses, fc.constantFrom(...SCOPES), fc.boolean())
    .map(([address, scope, on]) => ({ scope, key: (keysOf(address) as SiteKeys)[scope], on })),
  { selector: ({ scope, key }) => `${scope} ${key}`, maxLength: 12 },
);

// A million pairs in the long run.
const RUNS = process.env.KONTEKS_LONG === undefined ? 20_000 : 1_000_000;

test(
  'the registered scripts run in a page exactly once where the rules say on, and not at all where they say off',
  () => {
    fc.assert(
      fc.property(addresses, rules, fc.constantFrom(...MODES), (address, all, mode) => {
        const { on } = decide(keysOf(address), { rules: all, mode, on: true, paused: false });
        const running = scriptMatches('probe', all, mode).filter(
          ({ matches, excludeMatches }) =>
            matches.some((pattern) => isMatched(pattern, address)) && !excludeMatches.some((pattern) => isMatched(pattern, address)),
        );
        expect(running.length).toBe(on ? 1 : 0);
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS,
);
