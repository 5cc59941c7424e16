import Fuse from 'fuse.js';

import type { Bilingual, EntryId, EntryLabel } from './entry.ts';
import { squeeze } from './marked-parts.ts';

/** What is searched of an entry. */
export type SearchDocument = EntryLabel & { readonly gloss: Bilingual; readonly aliases: readonly string[] };

export type SearchResult = EntryLabel & {
  readonly gloss: Bilingual;
  /** The words that matched: the headword itself, or the alias or gloss that led here. */
  readonly matched: string;
};

export type Search = {
  /** Finds entries by what a reader types, in either language, typing errors and broken-up words included; best first. */
  readonly find: (typed: string) => readonly SearchResult[];
  /** The entries whose names come nearest to what was typed, where nothing was found. */
  readonly nearest: (typed: string) => readonly EntryLabel[];
};

/** More are no help to a reader. */
const MOST_RESULTS = 20;
/** Fewer letters stand somewhere in every gloss. */
const FEWEST_FOR_GLOSS = 4;
const MOST_NEAREST = 3;
/** Names that are so much worse than the best one only distract. */
const WORSE = 0.2;

/** Prepares a search over `documents`. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  // One row a name: an entry is as good as its best name, however many it has.
  const rows = documents.flatMap((document) =>
    [...new Set([document.headword.id, document.headword.en, ...document.aliases])].map((name) => ({
      document,
      name,
      squeezed: squeeze(name),
    })),
  );
  const options = { includeScore: true, threshold: 0.38, ignoreDiacritics: true };
  const byName = new Fuse(rows, { ...options, keys: ['name'] });
  // A gap in the middle of a word ("tatake lola") is a typing error that disappears where all gaps do.
  const bySqueezedName = new Fuse(rows, { ...options, keys: ['squeezed'] });
  const byGloss = new Fuse(documents, {
    ...options,
    keys: ['gloss.id', 'gloss.en'],
    includeMatches: true,
    threshold: 0.2,
    ignoreLocation: true,
  });

  const find = (typed: string): SearchResult[] => {
    const words = typed.trim();
    if (squeeze(words) === '') return [];
    const hits = [
      ...byName.search(words).map(({ item, score = 1 }) => ({ item, score })),
      ...spellingsOf(words).flatMap(({ spelling, cost }) =>
        bySqueezedName.search(spelling).map(({ item, score = 1 }) => ({ item, score: score + cost })),
      ),
    ].toSorted((one, other) => one.score - other.score);
    const found = new Map<EntryId, SearchResult>();
    const add = ({ id, kind, headword, gloss }: SearchDocument, matched: string): void => {
      if (!found.has(id)) found.set(id, { id, kind, headword, gloss, matched });
    };
    const [best] = hits;
    for (const { item, score } of hits) if (score <= (best?.score ?? 0) + WORSE) add(item.document, item.name);
    if (words.length >= FEWEST_FOR_GLOSS)
      for (const { item, matches } of byGloss.search(words)) add(item, matches?.[0]?.value ?? item.gloss.id);
    return [...found.values()].slice(0, MOST_RESULTS);
  };
  const nearest = (typed: string): EntryLabel[] => {
    const loose = new Fuse(rows, { ...options, keys: ['squeezed'], threshold: 0.75 });
    const labels = loose.search(squeeze(typed)).map(({ item: { document } }) => [document.id, document] as const);
    return [...new Map(labels).values()].slice(0, MOST_NEAREST);
  };
  return { find, nearest };
}

/** Swapped letters are the commonest slip in a short name, and edit distance counts them twice: "WIAC" is tried as "WAIC" too. */
function spellingsOf(words: string): Array<{ spelling: string; cost: number }> {
  const SHORT = 8; // letters; in longer words two edits still leave enough
  const SWAP_COST = 0.05;
  const squeezed = squeeze(words);
  const swapped =
    squeezed.length > SHORT
      ? []
      : Array.from(squeezed.slice(1), (letter, i) => squeezed.slice(0, i) + letter + squeezed.charAt(i) + squeezed.slice(i + 2));
  return [{ spelling: squeezed, cost: 0 }, ...swapped.map((spelling) => ({ spelling, cost: SWAP_COST }))];
}
