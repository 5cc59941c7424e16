import type { CardContent, EntryId, EntryLabel } from './entry.ts';
import type { CompiledEntry, Sense } from './compiled.ts';
import { unpackSense } from './compiled.ts';
import type { DictionaryArrays } from './match/dictionary.ts';
import type { EntryTraits } from './match/mention.ts';
import type { SearchDocument } from './search.ts';
import { readSections } from './sections.ts';

/** A compiled glossary, loaded. */
export type Glossary = {
  readonly dictionary: DictionaryArrays;
  readonly entries: readonly CompiledEntry[];
  /** What sense number `sense` of the dictionary is. */
  readonly sense: (sense: number) => Sense;
  /** The words that conditions ask for. */
  readonly cues: readonly string[];
  /** Undefined for an id the glossary does not hold (a page may still ask after an update). */
  readonly card: (id: EntryId) => CardContent | undefined;
  readonly label: (id: EntryId) => EntryLabel | undefined;
  readonly traits: (id: EntryId) => EntryTraits | undefined;
  readonly search: () => readonly SearchDocument[];
};

/** Loads the bytes that `compileGlossary` made. Takes them as they are: a few views and one small parse. Throws where they are something else. */
export function loadGlossary(file: ArrayBuffer): Glossary {
  const { dictionary, senses, index, card, search } = readSections(file);
  const numbers = new Map(index.entries.map(({ id }, number) => [id, number]));
  const cardOf = (id: EntryId): CardContent | undefined => {
    const number = numbers.get(id);
    return number === undefined ? undefined : card(number);
  };
  const unpacked: Sense[] = [];
  return {
    dictionary,
    entries: index.entries,
    cues: index.cues,
    sense: (sense) => (unpacked[sense] ??= unpackSense(senses, sense, index)),
    card: cardOf,
    label: (id) => {
      const found = cardOf(id);
      return found && { id: found.id, kind: found.kind, headword: { en: found.headword.en, id: found.headword.id } };
    },
    traits: (id) => index.entries[numbers.get(id) ?? -1],
    search,
  };
}
