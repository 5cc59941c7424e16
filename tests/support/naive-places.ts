import fc from 'fast-check';

import type { Mode, Scope } from '../../platform/site-rules.ts';

/*
 * Where rules hold, as plainly as can be: label by label, of places whose parts are known since they were put together here. Nothing of the
 * product's own rules is used: they are what is tested.
 */

/** A place, and an address of it. */
export type Place = {
  readonly address: string;
  /** The host's labels as they are sent; null for a local file. */
  readonly labels: readonly string[] | null;
  /** How many of the last labels make the site. */
  readonly siteLabels: number;
  readonly path: string;
};

/** What a reader said at a place. */
export type Said = { readonly at: Place; readonly scope: Scope; readonly on: boolean };

/** What a place is called in a scope. */
export function nameIn(scope: Scope, { labels, siteLabels, path }: Place): string {
  if (labels === null) return scope === 'page' ? `file://${path}` : 'file:';
  if (scope === 'domain') return labels.slice(-siteLabels).join('.');
  return scope === 'host' ? labels.join('.') : `${labels.join('.')}${path}`;
}

/** Whether what was said at one place speaks of another. */
function speaksOf({ at, scope }: Said, place: Place): boolean {
  if (at.labels === null || place.labels === null) return at.labels === place.labels && (scope !== 'page' || at.path === place.path);
  const [mine, theirs] =
    scope === 'domain' ? [at.labels.slice(-at.siteLabels), place.labels.slice(-place.siteLabels)] : [at.labels, place.labels];
  return mine.length === theirs.length && mine.every((label, i) => label === theirs[i]) && (scope !== 'page' || at.path === place.path);
}

/** Whether Konteks runs at a place, and by what: the narrowest that was said of it, and of that the last. */
export function verdictAt(place: Place, said: readonly Said[], mode: Mode): { on: boolean; by: Scope | 'mode' } {
  for (const scope of ['page', 'host', 'domain'] as const) {
    const found = said.findLast((one) => one.scope === scope && speaksOf(one, place));
    if (found !== undefined) return { on: found.on, by: scope };
  }
  return { on: mode !== 'chosen', by: 'mode' };
}

/** How browsers read a match pattern: from the last label to the first, and a `*` in the path as anything. Ports and a dot at the end mean nothing. */
export function isMatched(pattern: string, { labels, path }: Place): boolean {
  if (pattern === '<all_urls>') return true;
  const [scheme = '', rest = ''] = pattern.split('://');
  const slash = rest.indexOf('/');
  const wanted = rest.slice(0, slash).split('.');
  if (!isLike(rest.slice(slash), path)) return false;
  if (scheme === 'file' || labels === null) return scheme === 'file' && labels === null;
  const isWide = wanted[0] === '*';
  const own = isWide ? wanted.slice(1) : wanted;
  const lengthFits = isWide ? labels.length >= own.length : labels.length === own.length;
  return lengthFits && own.every((label, i) => label === labels[labels.length - own.length + i]);
}

/** Whether a text is as a pattern has it. */
function isLike(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] !== '*') return pattern[0] === text[0] && text !== '' && isLike(pattern.slice(1), text.slice(1));
  return Array.from({ length: text.length + 1 }, (_, i) => text.slice(i)).some((end) => isLike(pattern.slice(1), end));
}

/** As it is written, and as it is sent. */
const NAMES = [
  ['liputan6', 'liputan6'],
  ['notliputan6', 'notliputan6'],
  ['liputan6x', 'liputan6x'],
  ['Tempo', 'tempo'],
  ['163', '163'],
  ['bücher', 'xn--bcher-kva'],
  ['新闻', 'xn--efvy88h'],
] as const;
const SUFFIXES = ['com', 'id', 'co.id', 'github.io'];
const UNDER = ['', 'www.', 'm.', 'a.m.', '1.', 'liputan6.com.', 'co.id.', 'xn--bcher-kva.'];
const PATHS = ['/', '/a', '/ab', '/a/', '/A', '/a?b=1', '/a?b=12', '/a?b=*', '/a*', '/a*b', '/axb', '/*', '/a%2Fb', '/a.b'];

type Host = { readonly written: string; readonly labels: readonly string[]; readonly siteLabels: number };

const named: fc.Arbitrary<Host> = fc
  .tuple(fc.constantFrom(...UNDER), fc.constantFrom(...NAMES), fc.constantFrom(...SUFFIXES), fc.constantFrom('', '.'))
  .map(([under, [written, sent], suffix, dot]) => ({
    written: `${under}${written}.${suffix}${dot}`,
    labels: `${under}${sent}.${suffix}`.split('.'),
    siteLabels: suffix.split('.').length + 1,
  }));
/** Hosts that are a site alone: what names end in, addresses of machines, names without a suffix. */
const alone: fc.Arbitrary<Host> = fc
  .constantFrom(...SUFFIXES, 'localhost', '10.0.0.7', '110.0.0.7', '10.0.0.70', '[::1]')
  .map((written) => ({ written, labels: written.split('.'), siteLabels: written.split('.').length }));

const onHosts: fc.Arbitrary<Place> = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    host: fc.oneof({ weight: 4, arbitrary: named }, { weight: 1, arbitrary: alone }),
    port: fc.constantFrom('', '', ':8080'),
    path: fc.constantFrom(...PATHS),
    part: fc.constantFrom('', '#x'),
  })
  .map(({ scheme, host: { written, labels, siteLabels }, port, path, part }) => ({
    address: `${scheme}://${written}${port}${path}${part}`,
    labels,
    siteLabels,
    path,
  }));

const files: fc.Arbitrary<Place> = fc
  .constantFrom('/a.html', '/b/c.html', '/b/c*.html')
  .map((path) => ({ address: `file://${path}`, labels: null, siteLabels: 0, path }));

export const places: fc.Arbitrary<Place> = fc.oneof({ weight: 9, arbitrary: onHosts }, { weight: 1, arbitrary: files });

/** What a reader may have said, and a place that some of it is likely to speak of. */
export const saidAndPlace: fc.Arbitrary<{ readonly said: readonly Said[]; readonly place: Place }> = fc
  .uniqueArray(fc.record({ at: places, scope: fc.constantFrom<Scope>('page', 'host', 'domain'), on: fc.boolean() }), {
    selector: ({ at, scope }) => `${scope} ${nameIn(scope, at)}`,
    maxLength: 10,
  })
  .chain((said) => fc.record({ said: fc.constant(said), place: fc.oneof(places, ...said.map(({ at }) => fc.constant(at))) }));
