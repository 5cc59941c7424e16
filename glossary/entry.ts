import type { InferOutput } from 'valibot';

import type { entrySchema, sourceSchema, wordClassesSchema } from './schema.ts';

declare const entryIdBrand: unique symbol;

/** The name of an entry's file, without `.yaml`. */
export type EntryId = string & { readonly [entryIdBrand]: true };

/** One thing explained, as its file holds it. */
export type Entry = InferOutput<typeof entrySchema> & { readonly id: EntryId };

/** What facts rest on, as its file holds it. */
export type Source = InferOutput<typeof sourceSchema> & { readonly id: string };

/** Named lists of words that conditions share (`word-classes.yaml`). */
export type WordClasses = InferOutput<typeof wordClassesSchema>;

/** What the glossary is made of, read and checked. */
export type GlossaryFiles = {
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly wordClasses: WordClasses;
};

export type Kind = Entry['kind'];
export type Tier = Entry['tier'];
export type Condition = NonNullable<Entry['forms'][number]['when']>;

/** The two languages of every card. */
export type CardLanguage = 'en' | 'id';

/** The same thing said in both. */
export type Bilingual = Readonly<Record<CardLanguage, string>>;

/** A source as a card names it. */
export type ShownSource = {
  readonly publisher: string;
  readonly title?: string;
  /** `2025`, `2025-07` or `2025-07-28`. */
  readonly date?: string;
  /** https only. */
  readonly url?: string;
};

/** All that a card shows of an entry: ships in the package and travels in messages, so plain JSON. */
export type CardContent = {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly tier: Tier;
  readonly headword: Bilingual & { readonly zh?: string };
  readonly gloss: Bilingual;
  readonly background: Bilingual;
  readonly facts: ReadonlyArray<{
    readonly text: Bilingual;
    /** Present where the fact will stop being true. */
    readonly asOf?: string;
    /** Indices into `sources`. */
    readonly sources: readonly number[];
  }>;
  /** What the document says, apart from background and named by publisher and date. */
  readonly document?: ShownSource & { readonly statements: readonly Bilingual[] };
  readonly sources: readonly ShownSource[];
  readonly related: readonly EntryLabel[];
  readonly links: ReadonlyArray<{ readonly site: 'wikipedia' | 'official'; readonly lang?: CardLanguage; readonly url: string }>;
};

/** Enough to name an entry in a list. */
export type EntryLabel = {
  readonly id: EntryId;
  readonly kind: Kind;
  readonly headword: Bilingual;
};
