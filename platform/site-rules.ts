/** How far a rule reaches, from the narrow to the wide: one page, one host, a registrable domain with all under it. */
export const SCOPES = ['page', 'host', 'domain'] as const;

export type Scope = (typeof SCOPES)[number];

/** What the reader said of a place. `key` is as `keysOf` gives it for the scope. */
export type SiteRule = { readonly scope: Scope; readonly key: string; readonly on: boolean };

/** Where Konteks runs when no rule speaks: on pages that look like news, on every page, or nowhere. */
export const MODES = ['news', 'everywhere', 'chosen'] as const;

export type Mode = (typeof MODES)[number];

/** What a page is called in each scope. */
export type SiteKeys = Readonly<Record<Scope, string>>;

/** All that decides where Konteks runs. */
export type Rules = {
  readonly rules: readonly SiteRule[];
  readonly mode: Mode;
  /** The reader's master switch. */
  readonly on: boolean;
  /** It rests for a while. */
  readonly paused: boolean;
};

/** Whether Konteks runs at a place, and what decided it. */
export type Verdict = { readonly on: boolean; readonly by: Scope | 'mode' | 'switch' | 'pause' | 'nothing' };

/** The switch, then the pause, then the narrowest rule, then the mode. */
export function decide(keys: SiteKeys | undefined, { rules, mode, on, paused }: Rules): Verdict {
  if (keys === undefined) return { on: false, by: 'nothing' };
  if (!on) return { on: false, by: 'switch' };
  if (paused) return { on: false, by: 'pause' };
  const rule = ruleFor(keys, rules);
  return rule === undefined ? { on: mode !== 'chosen', by: 'mode' } : { on: rule.on, by: rule.scope };
}

/** Whether a rule switches a place off, whatever the mode. */
export function isRuledOut(keys: SiteKeys | undefined, { rules }: Pick<Rules, 'rules'>): boolean {
  return keys !== undefined && ruleFor(keys, rules)?.on === false;
}

/** The rules after the reader said `rule`; one that says what would hold without it is not kept. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule, keys: SiteKeys, mode: Mode): SiteRule[] {
  const others = withoutRule(rules, rule);
  const wider = others.filter(({ scope }) => SCOPES.indexOf(scope) > SCOPES.indexOf(rule.scope));
  const without = ruleFor(keys, wider)?.on ?? mode !== 'chosen';
  return without === rule.on ? others : [...others, rule];
}

/** The rules but the one for a place. */
export function withoutRule(rules: readonly SiteRule[], place: Pick<SiteRule, 'scope' | 'key'>): SiteRule[] {
  return rules.filter(({ scope, key }) => scope !== place.scope || key !== place.key);
}

function ruleFor(keys: SiteKeys, rules: readonly SiteRule[]): SiteRule | undefined {
  for (const scope of SCOPES) {
    const found = rules.find((rule) => rule.scope === scope && rule.key === keys[scope]);
    if (found !== undefined) return found;
  }
  return undefined;
}
