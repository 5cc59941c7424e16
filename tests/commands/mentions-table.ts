/** What the extension tells of one mention that it placed (see entrypoints/annotator). */
export type PlacedName = { readonly entry: string; readonly surface: string };

/** The mentions as a table for the terminal: each surface with its entry and how often it stands there, in the order of the page. */
export function mentionsTable(mentions: readonly PlacedName[]): string {
  const counts = new Map<string, PlacedName & { count: number }>();
  for (const { entry, surface } of mentions) {
    const key = `${surface}\n${entry}`;
    counts.set(key, { entry, surface, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const rows = [['surface', 'entry', 'count'], ...[...counts.values()].map(({ surface, entry, count }) => [surface, entry, String(count)])];
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    ([surface = '', entry = '', count = '']) => `  ${surface.padEnd(first ?? 0)}  ${entry.padEnd(second ?? 0)}  ${count.padStart(5)}`,
  );
  const entries = new Set(mentions.map(({ entry }) => entry)).size;
  return [...lines, '', `${mentions.length} mentions of ${entries} entries`].join('\n');
}
