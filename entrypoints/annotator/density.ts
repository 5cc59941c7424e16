import type { EntryTraits, Mention } from '../../glossary/match/mention.ts';
import type { ReadBlock } from './page-reader.ts';

/** A mention with its look: the first of its entry where it counts, or a repetition. */
export type Look = { readonly mention: Mention; readonly first: boolean };

/** A text block with the mentions that are shown in it. */
export type ShownBlock = { readonly block: ReadBlock; readonly looks: readonly Look[] };

/**
 * Which mentions are shown, and which of them plain and which fainter: the first of an entry in each section is plain; of what stands
 * everywhere (places, AI) only the first on the page. `blocks` are in reading order. Ordinary words (tier 3) are shown on demand.
 */
export function withDensity(
  blocks: readonly ReadBlock[],
  { traits, ordinaryWords }: { traits: ReadonlyMap<string, EntryTraits>; ordinaryWords: boolean },
): ShownBlock[] {
  const met = new Set<string>();
  let section = 0;
  return blocks.flatMap((block) => {
    if (block.opensSection) section += 1;
    const shown = block.mentions.filter(({ entry }) => ordinaryWords || traits.get(entry)?.tier !== 3);
    const looks = shown.map((mention) => {
      const { entry } = mention;
      const key = traits.get(entry)?.oncePerPage === true ? entry : `${entry} ${section}`;
      const first = !met.has(key);
      met.add(key);
      return { mention, first };
    });
    return looks.length === 0 ? [] : [{ block, looks }];
  });
}
