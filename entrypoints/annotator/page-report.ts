import type { EntryId } from '../../glossary/entry.ts';
import type { ShownBlock } from './density.ts';
import type { ReadBlock } from './page-reader.ts';
import { placeMention } from './place.ts';

/** What a page's copy tells of itself, for tests and benches. */
export type PageReport = {
  /** Resolves when the text read so far is matched and placed. */
  readonly idle: () => Promise<void>;
  /** What is placed, in reading order. `block` numbers the text blocks, offsets are of a block's text. */
  readonly mentions: () => ReadonlyArray<{ entry: EntryId; surface: string; block: number; start: number; end: number; first: boolean }>;
  /** The texts as they were read, in reading order. */
  readonly blocks: () => ReadonlyArray<{ id: number; text: string }>;
};

type Told = { readonly blocks: () => readonly ReadBlock[]; readonly reading: () => Promise<unknown> };

/** Tells of what is shown and read by the time it is asked. */
export function reportOf(shown: () => readonly ShownBlock[], { blocks, reading }: Told): PageReport {
  return {
    idle: async () => void (await reading()),
    mentions: () =>
      shown().flatMap(({ block, looks }) =>
        looks
          .filter(({ mention }) => placeMention(block, mention))
          .map(({ mention, first }) => ({ ...mention, surface: block.text.slice(mention.start, mention.end), block: block.id, first })),
      ),
    blocks: () => blocks().map(({ id, text }) => ({ id, text })),
  };
}
