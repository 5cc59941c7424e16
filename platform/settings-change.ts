import type { HiddenEntry } from './hidden-entries.ts';
import { SETTING_NAMES } from './settings.ts';
import type { Settings } from './settings.ts';
import type { SiteRule } from './site-rules.ts';

/*
 * Changes of several settings at once. They are told by what changes, never by all that was there when the reader decided: so what was changed
 * meanwhile elsewhere stays.
 */

/** What changes, setting by setting: the values; of lists only the items that are not in both. */
export type Edit = { readonly [N in keyof Settings]?: { readonly was: Settings[N]; readonly is: Settings[N] } };

/** What is asked: to take over what a file says, or to make an edit. */
export type SettingsChange = { readonly take: Partial<Settings> } | { readonly edit: Edit };

type Item = SiteRule | HiddenEntry;
type Values = Readonly<Record<string, unknown>>;

/** The settings after a change. */
export function settingsAfter(present: Settings, change: SettingsChange): Settings {
  return 'take' in change ? withFile(present, change.take) : withEdit(present, change.edit);
}

/** What has to change for settings to become others. */
export function editBetween(before: Values, after: Values): Edit {
  const changes = SETTING_NAMES.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (!isList(was) || !isList(is)) return isSame(was, is) ? [] : [[name, { was, is }]];
    const change = { was: without(was, is), is: without(is, was) };
    return change.was.length + change.is.length === 0 ? [] : [[name, change]];
  });
  return Object.fromEntries(changes) as Edit;
}

/** The edit that takes an edit back. */
export function reversed(edit: Edit): Edit {
  return Object.fromEntries(Object.entries(edit).map(([name, { was, is }]) => [name, { was: is, is: was }]));
}

/** An edit counts where what it replaces still stands; else a later choice stays. */
function withEdit(present: Settings, edit: Edit): Settings {
  const edited = Object.entries(edit).map(([name, { was, is }]) => {
    const now = present[name as keyof Settings];
    if (!isList(now) || !isList(was) || !isList(is)) return [name, isSame(now, was) ? is : now] as const;
    const rest = without(now, was);
    const chosenSince = new Set([...rest, ...without(was, now)].map(placeOf));
    return [name, [...rest, ...is.filter((item) => !chosenSince.has(placeOf(item)))]] as const;
  });
  return { ...present, ...(Object.fromEntries(edited) as Partial<Settings>) };
}

/**
 * What a file makes of the settings. Nothing is lost: a site's rule stays unless the file has another for the same place, and the same holds for
 * hidden entries, of which the longer hiding counts; what the file does not speak of stays as it is.
 */
function withFile(present: Settings, { siteRules = [], hiddenEntries = [], ...others }: Partial<Settings>): Settings {
  return {
    ...present,
    ...others,
    siteRules: [...new Map([...present.siteRules, ...siteRules].map((rule) => [placeOf(rule), rule])).values()],
    hiddenEntries: mergeHidden(present.hiddenEntries, hiddenEntries),
  };
}

/** An entry that is hidden in both, at one place, stays hidden for the longer of the two. */
function mergeHidden(present: readonly HiddenEntry[], imported: readonly HiddenEntry[]): HiddenEntry[] {
  const byPlace = Map.groupBy(present, ({ id, site }) => `${id} ${site}`);
  for (const one of imported) {
    const place = `${one.id} ${one.site}`;
    if (byPlace.get(place)?.every((other) => lastsLonger(one, other)) ?? true) byPlace.set(place, [one]);
  }
  return [...byPlace.values()].flat();
}

function lastsLonger({ until }: HiddenEntry, other: HiddenEntry): boolean {
  return other.until !== null && (until === null || until > other.until);
}

/** Of two items with one place, one at most can be in a list. */
function placeOf(item: Item): string {
  return 'scope' in item ? `${item.scope} ${item.key}` : `${item.id} ${item.site} ${item.until === null}`;
}

function without(items: readonly Item[], others: readonly Item[]): Item[] {
  const out = new Set(others.map((other) => JSON.stringify(other)));
  return items.filter((item) => !out.has(JSON.stringify(item)));
}

function isList(value: unknown): value is readonly Item[] {
  return Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
