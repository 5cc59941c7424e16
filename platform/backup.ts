import { printable } from './printable.ts';
import { DEFINITIONS, SETTING_NAMES } from './settings.ts';
import { editBetween, settingsAfter } from './settings-change.ts';
import type { Settings } from './settings.ts';
import { readStored, toStored } from './stored.ts';
import type { Definition, Flaw } from './stored.ts';

type Name = keyof Settings;

/** What a file would change, before it does: shown to the reader, then kept or not. */
export type Import = {
  /** What the file says, as far as it can be used. */
  readonly take: Partial<Settings>;
  readonly changed: readonly Name[];
  readonly dropped: readonly Dropped[];
};

/** What was in the file and is left out: a name that is no setting of this version, a setting that is locked, or what of one cannot be used. */
export type Dropped = { readonly unknown: string } | { readonly locked: Name } | ({ readonly setting: Name } & Flaw);

/** Why a file is none of ours. */
export type Refusal = 'tooLarge' | 'notJson' | 'notOurs' | 'tooMany';

export class RefusedFile extends Error {
  readonly refusal: Refusal;
  /** Of which there are too many. */
  readonly setting: Name | undefined;

  constructor(refusal: Refusal, setting?: Name) {
    super(refusal);
    this.refusal = refusal;
    this.setting = setting;
  }
}

/** Far more than all settings take, in bytes. A larger file is none of ours. */
const LARGEST = 5_000_000;

/** So many rules can there be, and so many hidden entries: far more than a reader makes, and few enough to be looked through at every page. */
export const MOST_ITEMS = 5000;

/** As they are before anybody changes them. */
export const DEFAULTS = Object.fromEntries(SETTING_NAMES.map((name) => [name, DEFINITIONS[name].fallback])) as unknown as Settings;

/** The settings as a file for people to keep: only what they changed. */
export function toBackup(settings: Settings): string {
  const stored = SETTING_NAMES.map((name) => [name, toStored(DEFINITIONS[name] as Definition<unknown>, settings[name])]);
  return `${JSON.stringify({ konteks: 1, settings: Object.fromEntries(stored) }, null, 2)}\n`;
}

/** The same of a file, of which one that is too large is not even read. */
export async function readBackupFile(file: Pick<File, 'size' | 'text'>, present: Settings, locked?: ReadonlySet<Name>): Promise<Import> {
  if (file.size > LARGEST) throw new RefusedFile('tooLarge');
  return readBackup(await file.text(), present, locked);
}

/** What a file of settings says, and would make of the present ones, of which some may be locked. Throws a `RefusedFile` where the file is not one of ours. */
export function readBackup(text: string, present: Settings, locked: ReadonlySet<Name> = new Set()): Import {
  const file = parseFile(text);
  const dropped: Dropped[] = [];
  const said: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(file)) {
    const definition = Object.hasOwn(DEFINITIONS, name) ? (DEFINITIONS[name as Name] as Definition<unknown>) : undefined;
    if (definition === undefined) {
      dropped.push({ unknown: printable(name) });
      continue;
    }
    if (locked.has(name as Name)) {
      dropped.push({ locked: name as Name });
      continue;
    }
    const read = readStored(definition, raw);
    for (const flaw of read.dropped) dropped.push({ setting: name as Name, ...flaw });
    // Of a list the good items count.
    if (Array.isArray(read.value) || read.dropped.length === 0) said[name] = read.value;
  }
  const take = said as Partial<Settings>;
  const after = settingsAfter(present, { take });
  const changed = Object.keys(editBetween(present, after)) as Name[];
  const tooMany = changed.find((name) => sizeOf(after[name]) > Math.max(MOST_ITEMS, sizeOf(present[name])));
  if (tooMany !== undefined) throw new RefusedFile('tooMany', tooMany);
  return { take, changed, dropped };
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function parseFile(text: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new RefusedFile('notJson');
  }
  const settings = typeof file === 'object' && file !== null && 'konteks' in file && 'settings' in file ? file.settings : undefined;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) throw new RefusedFile('notOurs');
  return settings as Record<string, unknown>;
}
