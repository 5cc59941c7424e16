import Fuse from 'fuse.js';

import type { Bilingual, EntryId, EntryLabel } from './entry.ts';

/** What is searched of an entry. */
export type SearchDocument = EntryLabel & { readonly gloss: Bilingual; readonly aliases: readonly string[] };

export type SearchResult = EntryLabel & {
  readonly gloss: Bilingual;
  /** The words that matched: the headword itself, or the alias or gloss that led here. */
  readonly matched: string;
};

/** Finds entries by what a reader types, in either language, typing errors and broken-up words included; best first. */
export type Search = (typed: string) => readonly SearchResult[];

/** More are no help to a reader. */
const MOST_RESULTS = 20;

/** Prepares a search over `documents`. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  // A gap in the middle of a word ("tatake lola") is a typing error that edit distance over the squeezed text forgives.
  const rows = documents.map((document) => ({
    document,
    names: [document.headword.id, document.headword.en, ...document.aliases],
    squeezed: [document.headword.id, document.headword.en, ...document.aliases].map(squeeze),
  }));
  const names = new Fuse(rows, {
    keys: [
      { name: 'names', weight: 3 },
      { name: 'squeezed', weight: 2 },
    ],
    includeScore: true,
    includeMatches: true,
    threshold: 0.4,
    ignoreDiacritics: true,
  });
  const glosses = new Fuse(rows, {
    keys: ['document.gloss.id', 'document.gloss.en'],
    includeScore: true,
    includeMatches: true,
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });

  return (typed) => {
    const words = typed.trim();
    if (words === '') return [];
    const found = new Map<EntryId, SearchResult>();
    const hits = spellingsOf(words)
      .flatMap(({ spelling, cost }) => names.search(spelling).map((hit) => ({ ...hit, score: (hit.score ?? 1) + cost })))
      .toSorted((a, b) => a.score - b.score);
    const rest = words.length < 4 ? [] : glosses.search(words);
    for (const { item, matches } of [...hits, ...rest]) {
      const { id, kind, headword, gloss } = item.document;
      const [match] = matches ?? [];
      const matched = match?.key === 'squeezed' ? (item.names[match.refIndex ?? 0] ?? headword.id) : (match?.value ?? headword.id);
      if (!found.has(id)) found.set(id, { id, kind, headword, gloss, matched });
    }
    return [...found.values()].slice(0, MOST_RESULTS);
  };
}

/** Swapped letters are the commonest slip in a short name, and edit distance counts them twice: "WIAC" is tried as "WAIC" too. */
function spellingsOf(words: string): Array<{ spelling: string; cost: number }> {
  const SHORT = 8; // letters; in longer words two edits still leave enough
  const SWAP_COST = 0.05;
  const squeezed = squeeze(words);
  const swapped = squeezed.length > SHORT ? [] : Array.from(squeezed.slice(1), (letter, i) => squeezed.slice(0, i) + letter + squeezed.charAt(i) + squeezed.slice(i + 2));
  return [{ spelling: words, cost: 0 }, { spelling: squeezed, cost: 0 }, ...swapped.map((spelling) => ({ spelling, cost: SWAP_COST }))];
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
