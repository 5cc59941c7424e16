import { isSame, ordered, unitsIn, writingOf } from './sync-chunks.ts';
import type { Writing } from './sync-chunks.ts';
import { keyOfUnit, readUnits, SHARED, toStoredUnit, unitsPresent } from './synced-units.ts';
import type { StoredUnit, Unit, Units } from './synced-units.ts';

/*
 * How devices of one reader come to have the same settings. Each setting is by itself, and so is each item of a list: the later change wins, by the
 * clock of the device on which it was made. A change of what a device has seen counts as later than that, whatever its clock says. A device that
 * joins takes over what the others share, and adds the sites and entries that they do not have.
 */

/** No clock is later than this (the year 2100): a wrong one must not run off with the numbers. */
const LATEST = 4_102_444_800_000;

/** What a device finds when it looks. */
export type Findings = {
  /** All that lies in the synchronised storage. */
  readonly items: Readonly<Record<string, unknown>>;
  /** The settings as they are stored on this device, by their keys. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** What `Plan.known` was last time; null or undefined on a device that joins. */
  readonly known: unknown;
  /** The keys of settings that an administrator locked: what they hold is not the reader's. */
  readonly locked: ReadonlySet<string>;
  readonly now: number;
};

/** What a device does then: first change its own, then keep `known`, then write. */
export type Plan = {
  /** By the setting's key, what its units are to hold (see `valueWith`). */
  readonly change: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  readonly known: Readonly<Record<string, StoredUnit>>;
  readonly writing: Writing;
};

export function planExchange({ items, stored, known, locked, now }: Findings): Plan {
  const { present, unreadable } = unitsPresent(stored);
  const rests = (name: string): boolean => locked.has(keyOfUnit(name)) || unreadable.has(keyOfUnit(name));
  const before = known === null || known === undefined ? undefined : readUnits(known);
  const shared = unitsIn(items, later);
  const own = new Map(before);
  for (const name of new Set([...present.keys(), ...own.keys()])) {
    const unit = rests(name) ? own.get(name) : ownUnit(present.get(name), { name, before, shared, now });
    if (unit !== undefined) own.set(name, unit);
  }
  const merged = new Map(shared);
  for (const [name, unit] of own) merged.set(name, later(unit, shared.get(name) ?? unit));

  const change = new Map<string, Map<string, unknown>>();
  const next = new Map(merged);
  for (const [name, { raw }] of merged) {
    if (rests(name)) keepAs(next, name, own.get(name));
    else if (!isSame(raw, present.get(name))) {
      const key = keyOfUnit(name);
      change.set(key, new Map([...(change.get(key) ?? []), [name, raw]]));
    }
  }
  const stampedNext = [...next].map(([name, unit]) => [name, toStoredUnit(unit)] as const);
  return { change, known: Object.fromEntries(stampedNext), writing: writingOf(merged, items) };
}

type Circumstances = { readonly name: string; readonly before: Units | undefined; readonly shared: Units; readonly now: number };

/** What this device says of a unit; undefined where it leaves it to the others. */
function ownUnit(raw: unknown, { name, before, shared, now }: Circumstances): Unit | undefined {
  const last = before?.get(name);
  const there = shared.get(name);
  if (last !== undefined && isSame(raw, last.raw)) return last;
  // It was taken over, and the worker died before it could note that.
  if (there !== undefined && isSame(raw, there.raw)) return there;
  if (before === undefined && there !== undefined && (there.raw !== undefined || SHARED.has(name))) return undefined;
  const at = Math.max(Math.min(now, LATEST), (last?.at ?? -1) + 1);
  return raw === undefined ? { at } : { at, raw };
}

/** The later of two; of two at one time, the same one wherever it is asked. */
function later(one: Unit, other: Unit): Unit {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return ordered(one.raw) > ordered(other.raw) ? one : other;
}

function keepAs(units: Map<string, Unit>, name: string, unit: Unit | undefined): void {
  if (unit === undefined) units.delete(name);
  else units.set(name, unit);
}
