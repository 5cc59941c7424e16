/** How mentions may look: three underlines and a background. */
export const LOOKS = ['dotted', 'solid', 'dashed', 'tint'] as const;

export type Look = (typeof LOOKS)[number];

export const DEFAULT_LOOK: Look = 'dotted';

/**
 * The names of the highlights that have a look: the first mention of an entry, and its repetitions. `assets/highlight.css` has their rules, all
 * at once, so that another look needs no other style sheet.
 */
export function highlightNames(look: Look): { readonly first: string; readonly repeat: string } {
  const ending = look === DEFAULT_LOOK ? '' : `-${look}`;
  return { first: `konteks-first${ending}`, repeat: `konteks-repeat${ending}` };
}

/** The highlight of all mentions while a page is printed, where the reader wants them on paper. */
export const PRINTED_NAME = 'konteks-printed';
