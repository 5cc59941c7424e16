import type { EntryTraits } from '../../glossary/match/mention.ts';
import type { PaintedMention } from './paint.ts';
import type { PlacedMention } from './place.ts';

/**
 * Which mentions are plain and which fainter: the first of an entry in each section is plain; of what stands everywhere (places, AI) only
 * the first on the page. `placed` is in reading order.
 */
export function withDensity(placed: readonly PlacedMention[], traits: ReadonlyMap<string, EntryTraits>): PaintedMention[] {
  const met = new Set<string>();
  return placed.map((mention) => {
    const { entry } = mention.mention;
    const key = traits.get(entry)?.oncePerPage === true ? entry : `${entry} ${mention.block.section}`;
    const first = !met.has(key);
    met.add(key);
    return { ...mention, first };
  });
}
