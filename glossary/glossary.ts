import type { CardContent, EntryId, EntryLabel } from './entry.ts';
import type { CompiledEntry, GlossaryIndex, Sense } from './compiled.ts';
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

/** Loads the bytes that `compileGlossary` made. Takes them as they are: a few views now, one small parse at the first question. Throws where they are something else. */
export function loadGlossary(file: ArrayBuffer): Glossary {
  const { dictionary, senses, index: parseIndex, card, search } = readSections(file);
  let parsed: GlossaryIndex | undefined;
  const index = (): GlossaryIndex => (parsed ??= parseIndex());
  let known: ReadonlyMap<EntryId, number> | undefined;
  const numberOf = (id: EntryId): number | undefined =>
    (known ??= new Map(index().entries.map((entry, number) => [entry.id, number]))).get(id);
  const cardOf = (id: EntryId): CardContent | undefined => {
    const number = numberOf(id);
    return number === undefined ? undefined : card(number);
  };
  const unpacked: Sense[] = [];
  return {
    dictionary,
    get entries() {
      return index().entries;
    },
    get cues() {
      return index().cues;
    },
    sense: (sense) => (unpacked[sense] ??= unpackSense(senses, sense, index())),
    card: cardOf,
    label: (id) => {
      const found = cardOf(id);
      return found && { id: found.id, kind: found.kind, headword: { en: found.headword.en, id: found.headword.id } };
    },
    traits: (id) => index().entries[numberOf(id) ?? -1],
    search,
  };
}
