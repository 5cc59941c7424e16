import type { EntryId, Kind, Tier } from './entry.ts';
import type { CompiledCondition } from './match/conditions.ts';

/** A surface form, a stop phrase or a condition's cue word: all stand in one dictionary, told apart by `role`. */
export type CompiledForm = {
  readonly role: 'mention' | 'stop' | 'cue';
  /** Index of the entry (mention: named, stop: protected), or of the cue. */
  readonly target: number;
  readonly lang: 'en' | 'id' | 'zh';
  readonly onlyInLanguage: boolean;
  /** The text to the letter, as `exactTextOf` gives it; absent where capitals do not matter. */
  readonly exact?: string;
  readonly condition?: CompiledCondition;
};

/** An entry as the matcher knows it. */
export type CompiledEntry = { readonly id: EntryId; readonly kind: Kind; readonly tier: Tier; readonly oncePerPage: boolean };

/** The part of the compiled glossary that is not typed arrays. */
export type GlossaryIndex = {
  readonly entries: readonly CompiledEntry[];
  readonly forms: readonly CompiledForm[];
  readonly cues: readonly string[];
};
