import type { Mention } from '../../glossary/match/mention.ts';
import type { ReadBlock } from './page-reader.ts';

/** A mention with its look: the first of its entry where it counts, or a repetition. */
export type Look = { readonly mention: Mention; readonly first: boolean };

/** A text block with the mentions that are shown in it. */
export type ShownBlock = { readonly block: ReadBlock; readonly looks: readonly Look[] };

/**
 * Which mentions are shown plain, which fainter, and which not at all (see `Plain`). `blocks` are in reading order; a section begins with a
 * heading.
 */
export function withDensity(blocks: readonly ReadBlock[]): ShownBlock[] {
  const met = new Set<string>();
  let section = 0;
  return blocks.map((block) => {
    if (block.opensSection) section += 1;
    const looks = block.mentions.flatMap((mention) => {
      const { entry, plain } = mention;
      const key = plain === 'section' ? `${entry} ${section}` : entry;
      const first = plain === 'each' || !met.has(key);
      met.add(key);
      return first || plain !== 'alone' ? [{ mention, first }] : [];
    });
    return { block, looks };
  });
}
