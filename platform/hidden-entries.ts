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
  return hidden.some((one) => one.id === id && (one.site === null || one.site === site) && (one.until === null || now < one.until));
}
