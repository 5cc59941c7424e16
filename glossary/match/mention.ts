import type { EntryId, Kind, Tier } from '../entry.ts';

/** A half-open range in a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** One place in a text block that names an entry. */
export type Mention = Span & { readonly entry: EntryId };

/** What showing and counting need to know of an entry. */
export type EntryTraits = {
  readonly kind: Kind;
  readonly tier: Tier;
  /** Shown plain only once a page, since it stands everywhere (countries, places, AI). */
  readonly oncePerPage: boolean;
};

/** A text block as the matcher sees it. Ids grow in reading order; they decide what is "earlier on the page". */
export type BlockText = {
  readonly id: number;
  readonly text: string;
  /** The language that the page declares for this block alone (BCP 47): trusted where its own words tell none. */
  readonly lang?: string | undefined;
};

export type BlockMentions = {
  readonly id: number;
  /** In the block's order, never overlapping; spans are of the block's text. */
  readonly mentions: readonly Mention[];
  /** Some form here waits for a word that the page has not shown yet: ask again when `PageContext.seen` has grown. */
  readonly awaits: boolean;
};

/**
 * What is known of a page beyond the blocks at hand. Plain JSON: it travels with each request and comes back with each answer,
 * since whoever answers may be a new worker that remembers nothing.
 */
export type PageContext = {
  /** Words read so far for the page's language, and how many of them spoke for each. */
  readonly language: { readonly words: number; readonly en: number; readonly id: number; readonly zh: number };
  /** The first place of each word that some condition asks for: `[block id, offset]`. */
  readonly seen: Readonly<Record<string, readonly [block: number, offset: number]>>;
  /** The abbreviations that the page defines itself: the entry each means, or null where it means none of ours, and where it was defined. */
  readonly abbreviations: Readonly<
    Record<string, { readonly entry: EntryId | null; readonly at: readonly [block: number, offset: number] }>
  >;
};
