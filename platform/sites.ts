import { toUnicode } from 'punycode/';
import { getDomain } from 'tldts';

import type { SiteKeys } from './site-rules.ts';

/** What a site rule is about: a registrable domain with all under it, a lone host, or all local files. */
export type Site = {
  /** What is stored: `liputan6.com`, `localhost`, `192.168.0.7`, `[::1]`, `file:`. */
  readonly key: string;
  /** What the reader sees: international names in their own script; empty for files, which each language names itself. */
  readonly name: string;
};

/** The site of an address by the public suffix list; undefined where no extension has business (browser pages, blank tabs). */
export function siteOf(address: string | undefined): Site | undefined {
  const url = parse(address);
  if (url?.protocol === 'file:') return { key: 'file:', name: '' };
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  const host = url.hostname.replace(/\.$/, '');
  // Private suffixes count: alice.github.io and bob.github.io are two people's sites.
  const key = getDomain(host, { allowPrivateDomains: true }) ?? host;
  return { key, name: nameOf(key) };
}

/** A host or domain as the reader sees it; empty for files. */
export function nameOf(key: string): string {
  return key === 'file:' ? '' : toUnicode(key);
}

/** The names of a page in each scope; undefined where no extension has business. A page is its address without what follows `#`. */
export function keysOf(address: string | undefined): SiteKeys | undefined {
  const site = siteOf(address);
  if (site === undefined || address === undefined) return undefined;
  const { protocol, hostname, pathname, search } = new URL(address);
  if (protocol === 'file:') return { page: `file://${pathname}`, host: site.key, domain: site.key };
  const host = hostname.replace(/\.$/, '');
  return { page: `${host}${pathname}${search}`, host, domain: site.key };
}

/** Match patterns that cover a site and nothing else: never by substring. */
export function patternsOf(key: string): string[] {
  if (key === 'file:') return ['file:///*'];
  const isDomain = /\p{L}[^:]*\.\p{L}/u.test(key) && !key.startsWith('[');
  return isDomain ? [`*://${key}/*`, `*://*.${key}/*`] : [`*://${key}/*`];
}

function parse(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
