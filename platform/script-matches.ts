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

/** A `*` in a page's address has a meaning of its own in patterns: such a rule is kept by the background alone. */
function patternsOfRule({ scope, key }: SiteRule): string[] {
  if (scope === 'domain') return patternsOf(key);
  if (scope === 'host') return key === 'file:' ? ['file:///*'] : [`*://${key}/*`];
  if (key.includes('*')) return [];
  return [key.startsWith('file:') ? key : `*://${key}`];
}
