import { readUnit, toStoredUnit } from './synced-units.ts';
import type { Unit, Units } from './synced-units.ts';

/*
 * How units lie in the browser's synchronised storage, which takes little: 8,192 bytes an item, 102,400 in all. They lie in chunks; a unit stays
 * in the chunk where it is, so that a change writes few of them. Of what lies there and is not understood nothing is changed.
 */

/** What chunks are called: `settings0`, `settings1`, … */
export const SYNCED_ITEMS = 'settings';

/** Below what browsers take, for what they may count otherwise. */
const MOST_BYTES_OF_CHUNK = 7_900;
const MOST_BYTES = 98_000;
/** What a chunk takes without its units. */
const EMPTY_CHUNK_BYTES = 50;

type Chunk = { readonly key: string; readonly units: Readonly<Record<string, unknown>> };

/** What to write so that the storage holds some units. */
export type Writing = {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
  /** How many are too large, or more than there is room for. */
  readonly left: number;
};

/** The units that are understood of all that lies there; of two of one name, `later` says which. */
export function unitsIn(items: Readonly<Record<string, unknown>>, later: (one: Unit, other: Unit) => Unit): Map<string, Unit> {
  const found = new Map<string, Unit>();
  for (const { units } of chunksIn(items))
    for (const [name, stored] of Object.entries(units)) {
      const unit = readUnit(name, stored);
      if (unit !== undefined) found.set(name, later(unit, found.get(name) ?? unit));
    }
  return found;
}

/** What to write so that these units lie there, and what is not understood stays. */
export function writingOf(units: Units, items: Readonly<Record<string, unknown>>): Writing {
  const chunks = chunksIn(items);
  const strange = chunks.map(({ units: lying }) => Object.entries(lying).filter(([name, stored]) => readUnit(name, stored) === undefined));
  const untouchable = new Set(strange.flat().map(([name]) => name));
  const ours = new Set(chunks.map(({ key }) => key));
  const foreign = Object.entries(items).filter(([key]) => !ours.has(key));
  const room = MOST_BYTES - bytesOf(Object.fromEntries([...foreign, ...strange.flat()]));
  const { chosen, left } = choose(new Map([...units].filter(([name]) => !untouchable.has(name))), room);

  const bins = chunks.map(({ key, units: lying }, i) => new Bin(key, strange[i] ?? [], new Set(Object.keys(lying))));
  const waiting = new Map(chosen);
  for (const bin of bins) for (const name of bin.before) if (bin.take(name, waiting.get(name))) waiting.delete(name);
  for (const [name, unit] of waiting) {
    if (bins.some((bin) => bin.take(name, unit))) continue;
    const bin = new Bin(freeKey(new Set([...Object.keys(items), ...bins.map(({ key }) => key)])), [], new Set());
    bin.take(name, unit);
    bins.push(bin);
  }
  const set = bins.filter(({ size, units: now, key }) => size > 0 && !isSame(now(), items[key])).map((bin) => [bin.key, bin.units()]);
  return { set: Object.fromEntries(set), remove: bins.flatMap(({ size, key }) => (size === 0 ? key : [])), left };
}

/** The newest for which there is room; what was taken away gives way to what is there. Whoever has the same units chooses the same. */
function choose(units: Units, room: number): { chosen: Map<string, Unit>; left: number } {
  const isGone = ({ raw }: Unit): number => (raw === undefined ? 1 : 0);
  const order = [...units].toSorted(([a, one], [b, other]) => isGone(one) - isGone(other) || other.at - one.at || (a < b ? -1 : 1));
  const chosen = new Map<string, Unit>();
  let bytes = 0;
  let left = 0;
  for (const [name, unit] of order) {
    const more = bytesOf({ [name]: toStoredUnit(unit) });
    if (more + EMPTY_CHUNK_BYTES <= MOST_BYTES_OF_CHUNK && bytes + more <= room) {
      chosen.set(name, unit);
      bytes += more;
    } else left += 1 - isGone(unit);
  }
  return { chosen, left };
}

/** A chunk that is filled anew. */
class Bin {
  readonly key: string;
  /** The names of what lay in it. */
  readonly before: ReadonlySet<string>;
  readonly #units: Map<string, unknown>;
  #bytes: number;

  constructor(key: string, strange: ReadonlyArray<readonly [string, unknown]>, before: ReadonlySet<string>) {
    this.key = key;
    this.before = before;
    this.#units = new Map(strange);
    this.#bytes = EMPTY_CHUNK_BYTES + bytesOf(Object.fromEntries(strange));
  }

  get size(): number {
    return this.#units.size;
  }

  /** False where there is no room. */
  take(name: string, unit: Unit | undefined): boolean {
    if (unit === undefined) return false;
    const stored = toStoredUnit(unit);
    const more = bytesOf({ [name]: stored });
    if (this.#bytes + more > MOST_BYTES_OF_CHUNK) return false;
    this.#bytes += more;
    this.#units.set(name, stored);
    return true;
  }

  readonly units = (): unknown => ({ version: 1, units: Object.fromEntries(this.#units) });
}

function chunksIn(items: Readonly<Record<string, unknown>>): Chunk[] {
  return Object.keys(items)
    .filter((key) => /^settings\d+$/.test(key))
    .toSorted((one, other) => Number(one.slice(SYNCED_ITEMS.length)) - Number(other.slice(SYNCED_ITEMS.length)))
    .flatMap((key) => {
      const { version, units } = Object(items[key]) as { version?: unknown; units?: unknown };
      return version === 1 && typeof units === 'object' && units !== null && !Array.isArray(units)
        ? { key, units: units as Chunk['units'] }
        : [];
    });
}

function freeKey(taken: ReadonlySet<string>): string {
  let number = 0;
  while (taken.has(`${SYNCED_ITEMS}${number}`)) number += 1;
  return `${SYNCED_ITEMS}${number}`;
}

/** As browsers count: UTF-8, and Chromium escapes “<”. */
function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value).replaceAll('<', String.raw`\u003C`)).length;
}

/** Whether two values are the same, in whatever order their keys are: the browser keeps none. */
export function isSame(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

/** A value's JSON with its keys in order; empty for none. */
export function ordered(value: unknown): string {
  const sort = (_: string, it: unknown): unknown =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it;
  return JSON.stringify(value, sort) ?? '';
}
