import { SCOPES } from './site-rules.ts';
import type { Mode, SiteRule } from './site-rules.ts';
import { patternsOf } from './sites.ts';

/** Where one registered script runs: match patterns, and those left out of them. */
export type Matches = { readonly id: string; readonly matches: string[]; readonly excludeMatches: string[] };

/**
 * The registrations that together run a script exactly where the rules let Konteks run: one for the places of which no rule speaks, and one for
 * each scope with rules that switch on, less what narrower rules speak of. No page is in two of them.
 */
export function scriptMatches(id: string, rules: readonly SiteRule[], mode: Mode): Matches[] {
  const of = (wanted: (rule: SiteRule) => boolean): string[] => rules.filter(wanted).flatMap(patternsOfRule);
  const found: Matches[] = mode === 'chosen' ? [] : [{ id, matches: ['<all_urls>'], excludeMatches: of(() => true) }];
  for (const [width, scope] of SCOPES.entries())
    found.push({
      id: `${id}-${scope}`,
      matches: of((rule) => rule.on && rule.scope === scope),
      excludeMatches: of((rule) => SCOPES.indexOf(rule.scope) < width),
    });
  return found.filter(({ matches }) => matches.length > 0);
}

/**
 * In patterns a `*` means anything. So an address with one that is off leaves out more than itself, and the background takes up what it should not
 * have; one that is on, and a host with one, are kept by the background alone.
 */
function patternsOfRule({ scope, key, on }: SiteRule): string[] {
  if (key.includes('*') && (on || scope !== 'page')) return [];
  if (scope === 'domain') return patternsOf(key);
  if (scope === 'host') return key === 'file:' ? ['file:///*'] : [`*://${key}/*`];
  return [key.startsWith('file:') ? key : `*://${key}`];
}
