/** An entry that the reader does not want to see. */
export type HiddenEntry = {
  readonly id: string;
  /** On this registrable domain (or host where there is none) and all under it; null: everywhere. */
  readonly site: string | null;
  /** Until then, in ms since 1970; null: until the reader shows it again. */
  readonly until: number | null;
};

/** Whether an entry is hidden on a site at a time. */
export function isHidden(hidden: readonly HiddenEntry[], id: string, site: string | undefined, now: number): boolean {
  return hidden.some((one) => one.id === id && (one.site === null || one.site === site) && lasts(one, now));
}

/** How far the hiding of an entry reaches: on this site, on all sites, or on all sites for a week. */
export type HideReach = 'here' | 'everywhere' | 'week';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether it still hides its entry. None lasts longer than a week by itself: what seems so comes from a clock that was set back. */
export function lasts({ until }: HiddenEntry, now: number): boolean {
  return until === null || (until > now && until - now <= WEEK_MS);
}

/** A list with an entry hidden, without those whose time is over. `site` counts only where the hiding reaches no further. */
export function withHidden(
  hidden: readonly HiddenEntry[],
  { id, reach, site, now }: { id: string; reach: HideReach; site: string; now: number },
): HiddenEntry[] {
  const one: HiddenEntry = { id, site: reach === 'here' ? site : null, until: reach === 'week' ? now + WEEK_MS : null };
  return [...withoutHidden(hidden, { id, reach, site }).filter((other) => lasts(other, now)), one];
}

/** The same list without it. */
export function withoutHidden(
  hidden: readonly HiddenEntry[],
  { id, reach, site }: { id: string; reach: HideReach; site: string },
): HiddenEntry[] {
  return hidden.filter(
    (one) => one.id !== id || one.site !== (reach === 'here' ? site : null) || (one.until !== null) !== (reach === 'week'),
  );
}
