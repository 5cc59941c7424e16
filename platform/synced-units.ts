import type { HiddenEntry } from './hidden-entries.ts';
import { DEFINITIONS } from './settings.ts';
import type { SiteRule } from './site-rules.ts';
import { isOfTheFuture, readStored, toStored } from './stored.ts';
import type { Definition } from './stored.ts';

/**
 * The smallest part that devices share: a setting, or one item of a list. `at` is when it was changed last; `raw` is as it is stored, and absent
 * where a setting is as Konteks comes with it, or the item was taken away.
 */
export type Unit = { readonly at: number; readonly raw?: unknown };

/** By name: `look`, `switchedOffSites host news.example`. */
export type Units = ReadonlyMap<string, Unit>;

/** How a unit travels and lies in storage. */
export type StoredUnit = readonly [at: number, raw?: unknown];

type SettingName = keyof typeof DEFINITIONS;

type Shared = {
  readonly name: SettingName;
  readonly definition: Definition<unknown>;
  /** What tells the items of a list apart. */
  readonly nameOf: ((item: never) => string) | undefined;
};

/** Lists whose items are changed one by one; any other is shared as a whole. */
const ITEM_NAMES: { readonly [name in SettingName]?: (item: never) => string } = {
  siteRules: ({ scope, key }: SiteRule) => `${scope} ${key}`,
  hiddenEntries: ({ id, site }: HiddenEntry) => `${id} ${site ?? ''}`,
};

/** All settings but the master switch: like a pause, it is about the device in front of the reader. By the keys of their definitions. */
export const SHARED: ReadonlyMap<string, Shared> = new Map(
  (Object.keys(DEFINITIONS) as SettingName[])
    .filter((name) => name !== 'off')
    .map((name) => [DEFINITIONS[name].key, { name, definition: DEFINITIONS[name], nameOf: ITEM_NAMES[name] }]),
);

/** The key of the setting that a unit is of. */
export function keyOfUnit(unit: string): string {
  return unit.split(' ', 1)[0] ?? unit;
}

/** What a device has stored, by the names of units; and the keys of what could not be understood of it. */
export function unitsPresent(stored: Readonly<Record<string, unknown>>): { present: Map<string, unknown>; unreadable: Set<string> } {
  const present = new Map<string, unknown>();
  const unreadable = new Set<string>();
  for (const [key, { definition, nameOf }] of SHARED) {
    const { value, dropped } = readStored(definition, stored[key]);
    if (dropped.length > 0 || isOfTheFuture(definition, stored[key])) unreadable.add(key);
    else if (nameOf !== undefined) for (const item of value as never[]) present.set(`${key} ${nameOf(item)}`, toStored(definition, [item]));
    else {
      const raw = toStored(definition, value);
      if (raw !== undefined) present.set(key, raw);
    }
  }
  return { present, unreadable };
}

/** A unit as this version writes it; undefined where it is damaged, or a later version's. */
export function readUnit(name: string, stored: unknown): Unit | undefined {
  const key = keyOfUnit(name);
  const shared = SHARED.get(key);
  if (shared === undefined || !Array.isArray(stored)) return undefined;
  const [at, raw] = stored as unknown[];
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return undefined;
  if (raw === undefined || raw === null) return { at };
  const { definition, nameOf } = shared;
  const { value, dropped } = readStored(definition, raw);
  if (dropped.length > 0 || isOfTheFuture(definition, raw)) return undefined;
  if (nameOf !== undefined) {
    const [item, ...more] = value as never[];
    if (item === undefined || more.length > 0 || `${key} ${nameOf(item)}` !== name) return undefined;
  }
  const ours = toStored(definition, value);
  return ours === undefined ? { at } : { at, raw: ours };
}

/** All units that are understood of some that were stored. */
export function readUnits(stored: unknown): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [name, one] of Object.entries(Object(stored) as object)) {
    const unit = readUnit(name, one);
    if (unit !== undefined) units.set(name, unit);
  }
  return units;
}

export function toStoredUnit({ at, raw }: Unit): StoredUnit {
  return raw === undefined ? [at] : [at, raw];
}

/** The value of a setting once some of its units have these contents (undefined: taken away, or as Konteks comes with it). */
export function valueWith({ definition, nameOf }: Shared, value: unknown, units: ReadonlyMap<string, unknown>): unknown {
  if (nameOf === undefined) return readStored(definition, [...units.values()][0]).value;
  const untouched = (value as never[]).filter((item) => !units.has(`${definition.key} ${nameOf(item)}`));
  return [...untouched, ...[...units.values()].flatMap((raw) => readStored(definition, raw).value as never[])];
}
