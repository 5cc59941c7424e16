import {
  boolean,
  check,
  forward,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  union,
} from 'valibot';

import type { CardLanguage } from '../glossary/entry.ts';
import { DEFAULT_OPEN_DELAY_MS, OPENINGS, SECOND_LANGUAGES, SHORTEST_OPEN_DELAY_MS, LONGEST_OPEN_DELAY_MS } from './card-choices.ts';
import type { Opening, SecondLanguage } from './card-choices.ts';
import { DENSITIES } from './density.ts';
import type { Density } from './density.ts';
import type { HiddenEntry } from './hidden-entries.ts';
import { DEFAULT_LOOK, LOOKS } from './look.ts';
import type { Look } from './look.ts';
import { isHost, isPage } from './place-key.ts';
import { readSettings, setting } from './setting.ts';
import { MODES, SCOPES } from './site-rules.ts';
import type { Mode, SiteRule } from './site-rules.ts';
import { listOf, whole } from './stored.ts';
import type { Definition } from './stored.ts';

/*
 * What the reader chose, and nothing else: what is not stored has its default in code, so that a default can get better with an update. A new
 * setting is a definition here and a control in the options; a changed one gets the next version, a migration, and an example of the old.
 */

function flag(key: string): Definition<boolean> {
  return { key, version: 1, fallback: false, parse: whole(boolean(), false) };
}

function choice<T extends string>(key: string, among: readonly T[], fallback: T): Definition<T> {
  return { key, version: 1, fallback, parse: whole(picklist(among), fallback) };
}

const RULE = pipe(
  object({ scope: picklist(SCOPES), key: pipe(string(), maxLength(4096)), on: boolean() }),
  forward(
    check(({ scope, key }) => (scope === 'page' ? isPage : isHost)(key), 'an address’s name'),
    ['key'],
  ),
);

/** The first version was a list of registrable domains that were off, under a key of its own. */
function rulesFromDomains(domains: unknown): unknown {
  return Array.isArray(domains) ? domains.map((key: unknown) => ({ scope: 'domain', key, on: false })) : domains;
}

const SITE_RULES: Definition<readonly SiteRule[]> = {
  key: 'switchedOffSites',
  policyName: 'siteRules',
  version: 2,
  fallback: [],
  parse: listOf(RULE),
  migrations: { 1: rulesFromDomains },
};

const LANGUAGE: Definition<CardLanguage | null> = {
  key: 'language',
  version: 1,
  fallback: null,
  parse: whole(nullable(union([literal('id'), literal('en')])), null),
};

const HIDDEN_ENTRY = object({
  id: pipe(string(), maxLength(200), regex(/^[\w-]+$/)),
  // Absent in policies: Chromium knows no value there that may be null.
  site: optional(nullable(pipe(string(), maxLength(4096), check(isHost, 'a host'))), null),
  // The last moment that dates can tell.
  until: optional(nullable(pipe(number(), maxValue(8.64e15))), null),
});

const HIDDEN_ENTRIES: Definition<readonly HiddenEntry[]> = {
  key: 'hiddenEntries',
  version: 1,
  fallback: [],
  parse: listOf(HIDDEN_ENTRY),
};

const OPEN_DELAY: Definition<number> = {
  key: 'openDelay',
  version: 1,
  fallback: DEFAULT_OPEN_DELAY_MS,
  parse: whole(pipe(number(), integer(), minValue(SHORTEST_OPEN_DELAY_MS), maxValue(LONGEST_OPEN_DELAY_MS)), DEFAULT_OPEN_DELAY_MS),
};

export const DEFINITIONS = {
  /** Where the reader wants Konteks, and where not. */
  siteRules: SITE_RULES,
  /** Where it runs when no rule speaks. */
  mode: choice<Mode>('mode', MODES, 'news'),
  /** The master switch. */
  off: flag('off'),
  /** The reader's language; null follows the browser's. */
  language: LANGUAGE,
  /** Whether ordinary words (tier 3) are underlined too. */
  ordinaryWords: flag('ordinaryWords'),
  /** How much is marked. */
  density: choice<Density>('density', DENSITIES, 'normal'),
  /** Whether readers' comments below articles are read too. */
  readComments: flag('readComments'),
  /** How mentions look. */
  look: choice<Look>('look', LOOKS, DEFAULT_LOOK),
  /** Whether mentions are marked on paper too. */
  printMentions: flag('printMentions'),
  /** What opens a card. */
  opening: choice<Opening>('opening', OPENINGS, 'hover'),
  /** How long the pointer rests on a mention before its card opens, in ms. */
  openDelay: OPEN_DELAY,
  /** Where a card shows the language that is not the reader's first. */
  secondLanguage: choice<SecondLanguage>('secondLanguage', SECOND_LANGUAGES, 'below'),
  /** Entries that the reader does not want to see. */
  hiddenEntries: HIDDEN_ENTRIES,
};

/** All settings by their names. */
export type Settings = { readonly [N in keyof typeof DEFINITIONS]: (typeof DEFINITIONS)[N]['fallback'] };

export const SETTING_NAMES = Object.keys(DEFINITIONS) as Array<keyof Settings>;

/** These settings as they are now, by one reading of the storage: whoever needs several asks so. */
export async function settingsNow<N extends keyof Settings>(...names: readonly N[]): Promise<Pick<Settings, N>> {
  const values = await readSettings(names.map((name) => DEFINITIONS[name]));
  return Object.fromEntries(names.map((name, i) => [name, values[i]])) as Pick<Settings, N>;
}

export const siteRules = setting(DEFINITIONS.siteRules);
export const siteMode = setting(DEFINITIONS.mode);
export const switchedOff = setting(DEFINITIONS.off);
export const chosenLanguage = setting(DEFINITIONS.language);
export const ordinaryWords = setting(DEFINITIONS.ordinaryWords);
export const density = setting(DEFINITIONS.density);
export const readComments = setting(DEFINITIONS.readComments);
export const look = setting(DEFINITIONS.look);
export const printMentions = setting(DEFINITIONS.printMentions);
export const opening = setting(DEFINITIONS.opening);
export const openDelay = setting(DEFINITIONS.openDelay);
export const secondLanguage = setting(DEFINITIONS.secondLanguage);
export const hiddenEntries = setting(DEFINITIONS.hiddenEntries);

/** What an administrator locked. */
export async function lockedSettings(): Promise<Set<keyof Settings>> {
  const locked = await Promise.all(SETTING_NAMES.map(async (name) => ((await SETTINGS[name].isLocked()) ? [name] : [])));
  return new Set(locked.flat());
}

/** Whether this device shares its settings with the reader's others. Of itself it is neither shared nor put into a backup. */
export const SYNCING = flag('syncing');
export const syncing = setting(SYNCING);

/** All of them, by the names of their definitions. */
export const SETTINGS = {
  siteRules,
  mode: siteMode,
  off: switchedOff,
  language: chosenLanguage,
  ordinaryWords,
  density,
  readComments,
  look,
  printMentions,
  opening,
  openDelay,
  secondLanguage,
  hiddenEntries,
};
