import type { HiddenEntry } from './hidden-entries.ts';
import { printable } from './printable.ts';
import { DEFINITIONS, SETTING_NAMES } from './settings.ts';
import type { Settings } from './settings.ts';
import type { SiteRule } from './site-rules.ts';
import { readStored, toStored } from './stored.ts';
import type { Definition, Flaw } from './stored.ts';

type Name = keyof Settings;

/** What a file would change, before it does: shown to the reader, then kept or not. */
export type Import = {
  readonly settings: Settings;
  readonly changed: readonly Name[];
  readonly dropped: readonly Dropped[];
};

/** What was in the file and is left out: a name that is no setting of this version, or what of a setting cannot be used. */
export type Dropped = { readonly unknown: string } | ({ readonly setting: Name } & Flaw);

/** Why a file is none of ours. */
export type Refusal = 'tooLarge' | 'notJson' | 'notOurs';

export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Far more than all settings take, in bytes. A larger file is none of ours. */
const LARGEST = 5_000_000;

/** As they are before anybody changes them. */
export const DEFAULTS = Object.fromEntries(SETTING_NAMES.map((name) => [name, DEFINITIONS[name].fallback])) as unknown as Settings;

/** The settings as a file for people to keep: only what they changed. */
export function toBackup(settings: Settings): string {
  const stored = SETTING_NAMES.map((name) => [name, toStored(DEFINITIONS[name] as Definition<unknown>, settings[name])]);
  return `${JSON.stringify({ konteks: 1, settings: Object.fromEntries(stored) }, null, 2)}\n`;
}

/** The same of a file, of which one that is too large is not even read. */
export async function readBackupFile(file: Pick<File, 'size' | 'text'>, present: Settings): Promise<Import> {
  if (file.size > LARGEST) throw new RefusedFile('tooLarge');
  return readBackup(await file.text(), present);
}

/**
 * What a file of settings would make of the present ones. Nothing is lost: a site's rule stays unless the file has another for the same place,
 * and the same holds for hidden entries, of which the longer hiding counts, and what the file does not speak of stays as it is.
 * Throws a `RefusedFile` where the file is not one of ours.
 */
export function readBackup(text: string, present: Settings): Import {
  const file = parseFile(text);
  const dropped: Dropped[] = [];
  const settings: Record<string, unknown> = { ...present };
  for (const [name, raw] of Object.entries(file)) {
    const definition = Object.hasOwn(DEFINITIONS, name) ? (DEFINITIONS[name as Name] as Definition<unknown>) : undefined;
    if (definition === undefined) {
      dropped.push({ unknown: printable(name) });
      continue;
    }
    const read = readStored(definition, raw);
    for (const flaw of read.dropped) dropped.push({ setting: name as Name, ...flaw });
    if (name === 'siteRules') settings[name] = mergeRules(present.siteRules, read.value as readonly SiteRule[]);
    else if (name === 'hiddenEntries') settings[name] = mergeHidden(present.hiddenEntries, read.value as readonly HiddenEntry[]);
    else if (read.dropped.length === 0) settings[name] = read.value;
  }
  const changed = SETTING_NAMES.filter((name) => !isSame(settings[name], present[name]));
  return { settings: settings as Settings, changed, dropped };
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

/** The file's rule counts where both speak of one place. */
function mergeRules(present: readonly SiteRule[], imported: readonly SiteRule[]): SiteRule[] {
  const byPlace = new Map([...present, ...imported].map((rule) => [`${rule.scope} ${rule.key}`, rule]));
  return [...byPlace.values()];
}

/** An entry that is hidden in both, at one place, stays hidden for the longer of the two. */
function mergeHidden(present: readonly HiddenEntry[], imported: readonly HiddenEntry[]): HiddenEntry[] {
  const byPlace = new Map<string, HiddenEntry>();
  for (const one of [...present, ...imported]) {
    const key = JSON.stringify([one.id, one.site]);
    const other = byPlace.get(key);
    if (other === undefined || lastsLonger(one, other)) byPlace.set(key, one);
  }
  return [...byPlace.values()];
}

function lastsLonger({ until }: HiddenEntry, other: HiddenEntry): boolean {
  return other.until !== null && (until === null || until > other.until);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
