import type { EntryId, Kind, Tier } from './entry.ts';
import type { CompiledCondition } from './match/conditions.ts';

/** What a surface form, a stop phrase or a condition's cue word means: all stand in one dictionary, told apart by `role`. */
export type Sense = {
  readonly role: Role;
  /** Index of the entry (mention: named, stop: protected), or of the cue. */
  readonly target: number;
  readonly lang: FormLanguage;
  readonly onlyInLanguage: boolean;
  /** The text to the letter, as `exactTextOf` gives it; absent where capitals do not matter. */
  readonly exact?: string;
  readonly condition?: CompiledCondition;
};

type Role = (typeof ROLES)[number];
type FormLanguage = (typeof FORM_LANGUAGES)[number];
const ROLES = ['mention', 'stop', 'cue'] as const;
const FORM_LANGUAGES = ['en', 'id', 'zh'] as const;

/** An entry as the matcher knows it. */
export type CompiledEntry = { readonly id: EntryId; readonly kind: Kind; readonly tier: Tier; readonly oncePerPage: boolean };

/** The part of the compiled glossary that is not typed arrays. */
export type GlossaryIndex = {
  readonly entries: readonly CompiledEntry[];
  readonly cues: readonly string[];
  readonly conditions: readonly CompiledCondition[];
  readonly exactTexts: readonly string[];
};

/*
 * A sense is two numbers of 32 bits:
 *   first    bits 0–23 target, 24–25 role, 26–27 language, 28 only in its language
 *   second   bits 0–11 number of its condition + 1, 12–31 number of its exact text + 1; 0 where it has none
 */
const SENSE_FIELDS = 2;
const MOST_TARGETS = 2 ** 24;
const MOST_CONDITIONS = 2 ** 12 - 1;
const MOST_EXACT_TEXTS = 2 ** 20 - 1;

/** Throws where a glossary is larger than the numbers' bits allow. */
export function packSense(
  { role, target, lang, onlyInLanguage }: Sense,
  { condition, exact }: { condition: number | undefined; exact: number | undefined },
): [first: number, second: number] {
  if (target >= MOST_TARGETS || (condition ?? 0) >= MOST_CONDITIONS || (exact ?? 0) >= MOST_EXACT_TEXTS)
    throw new Error('The glossary has too many entries, conditions or exact forms for one file → split it');
  const first = target | (ROLES.indexOf(role) << 24) | (FORM_LANGUAGES.indexOf(lang) << 26) | (Number(onlyInLanguage) << 28);
  const second = ((condition ?? -1) + 1) | (((exact ?? -1) + 1) << 12);
  return [first >>> 0, second >>> 0];
}

/** Sense number `sense` of `fields`. */
export function unpackSense(fields: Uint32Array, sense: number, { conditions, exactTexts }: GlossaryIndex): Sense {
  const first = fields[sense * SENSE_FIELDS] ?? 0;
  const second = fields[sense * SENSE_FIELDS + 1] ?? 0;
  const condition = conditions[(second & 0xfff) - 1];
  const exact = exactTexts[(second >>> 12) - 1];
  return {
    role: ROLES[(first >>> 24) & 3] ?? 'mention',
    target: first & 0xffffff,
    lang: FORM_LANGUAGES[(first >>> 26) & 3] ?? 'en',
    onlyInLanguage: ((first >>> 28) & 1) === 1,
    ...(exact !== undefined && { exact }),
    ...(condition && { condition }),
  };
}
