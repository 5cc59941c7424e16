/** A mention as the page's copy of Konteks tells it. */
type Placed = {
  readonly entry: string;
  readonly surface: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
};
export type PageReport = {
  readonly mentions: readonly Placed[];
  readonly blocks: ReadonlyArray<{ readonly id: number; readonly text: string }>;
  /** What readings threw, which the page is spared: a test build tells of it. */
  readonly caught: readonly string[];
};

export const NOTHING_READ: PageReport = { mentions: [], blocks: [], caught: [] };

/** One mention a line, in order, for comparing. */
export function linesOf(mentions: ReadonlyArray<{ readonly surface: string; readonly entry: string }>): string[] {
  return mentions.map(({ surface, entry }) => `${surface} → ${entry}`);
}
