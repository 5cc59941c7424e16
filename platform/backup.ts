import { DEFINITIONS } from './settings.ts';
import type { SiteRule } from './site-rules.ts';
import { readStored, toStored } from './stored.ts';
import type { Definition } from './stored.ts';

/** All settings by their names. */
export type Settings = { readonly [N in keyof typeof DEFINITIONS]: (typeof DEFINITIONS)[N]['fallback'] };

type Name = keyof Settings;

/** What a file would change, before it does: shown to the reader, then kept or not. */
export type Import = {
  readonly settings: Settings;
  readonly changed: readonly Name[];
  /** What was in the file and is left out, and why. */
  readonly dropped: readonly string[];
};

/** Far more than all settings take (bytes and UTF-16 units are near enough). A larger file is none of ours. */
const LARGEST = 5_000_000;

const NAMES = Object.keys(DEFINITIONS) as Name[];

/** As they are before anybody changes them. */
export const DEFAULTS = Object.fromEntries(NAMES.map((name) => [name, DEFINITIONS[name].fallback])) as unknown as Settings;

/** The settings as a file for people to keep: only what they changed. */
export function toBackup(settings: Settings): string {
  const stored = NAMES.map((name) => [name, toStored(DEFINITIONS[name] as Definition<unknown>, settings[name])]);
  return `${JSON.stringify({ konteks: 1, settings: Object.fromEntries(stored) }, null, 2)}\n`;
}

/**
 * What a file of settings would make of the present ones. Nothing is lost: a site's rule stays unless the file has another for the same place,
 * and what the file does not speak of stays as it is. Throws an error in the reader's words where the file is not one of ours.
 */
export function readBackup(text: string, present: Settings): Import {
  if (text.length > LARGEST) throw new Error('The file is too large to be settings of Konteks.');
  const file = parseFile(text);
  const dropped: string[] = [];
  const settings: Record<string, unknown> = { ...present };
  for (const [name, raw] of Object.entries(file)) {
    const definition = Object.hasOwn(DEFINITIONS, name) ? (DEFINITIONS[name as Name] as Definition<unknown>) : undefined;
    if (definition === undefined) {
      dropped.push(`${name.slice(0, 60)}: no setting of this version`);
      continue;
    }
    const read = readStored(definition, raw);
    dropped.push(...read.dropped);
    if (name === 'siteRules') settings[name] = withRules(present.siteRules, read.value as readonly SiteRule[]);
    else if (read.dropped.length === 0) settings[name] = read.value;
  }
  const changed = NAMES.filter((name) => !isSame(settings[name], present[name]));
  return { settings: settings as Settings, changed, dropped };
}

function parseFile(text: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('The file is not JSON. Choose the file that “Export” wrote.');
  }
  const settings = typeof file === 'object' && file !== null && 'konteks' in file && 'settings' in file ? file.settings : undefined;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new Error('The file holds no settings of Konteks. Choose the file that “Export” wrote.');
  return settings as Record<string, unknown>;
}

/** The file's rule counts where both speak of one place. */
function withRules(present: readonly SiteRule[], imported: readonly SiteRule[]): SiteRule[] {
  const byPlace = new Map([...present, ...imported].map((rule) => [`${rule.scope} ${rule.key}`, rule]));
  return [...byPlace.values()];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
