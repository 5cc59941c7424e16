import { getDomain } from 'tldts';

import { hostOf, pageOf } from './place-key.ts';
import { nameOf } from './site-name.ts';
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
  const host = hostOf(url);
  const key = domainOf(host) ?? host;
  return { key, name: nameOf(key) };
}

/** The names of a page in each scope; undefined where no extension has business. A page is its address without what follows `#`. */
export function keysOf(address: string | undefined): SiteKeys | undefined {
  const site = siteOf(address);
  if (site === undefined || address === undefined) return undefined;
  const url = new URL(address);
  return { page: pageOf(url), host: hostOf(url), domain: site.key };
}

/** Match patterns that cover a site and nothing else: never by substring. */
export function patternsOf(key: string): string[] {
  if (key === 'file:') return ['file:///*'];
  const own = `*://${key}/*`;
  return domainOf(key) === key ? [own, `*://*.${key}/*`] : [own];
}

/** The registrable domain of a host; null for a machine, and for what names end in. Private suffixes count: alice.github.io and bob.github.io are two people's sites. */
function domainOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

function parse(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
