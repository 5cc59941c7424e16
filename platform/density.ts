/** How much is marked: one mention of an entry a page; all, those that come again fainter; all, and all alike. */
export const DENSITIES = ['fewer', 'normal', 'all'] as const;

export type Density = (typeof DENSITIES)[number];

/**
 * Which mentions of an entry are plain: each; the first of a section, or of the page, and the others fainter; or the first of the page, and
 * the others are not shown at all.
 */
export type Plain = 'each' | 'section' | 'page' | 'alone';

/** What the reader's choice means for an entry; `oncePerPage` is one that stands everywhere. */
export function plainMentions(density: Density, oncePerPage: boolean): Plain {
  if (density === 'fewer') return 'alone';
  if (density === 'all') return 'each';
  return oncePerPage ? 'page' : 'section';
}
