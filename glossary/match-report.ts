/** What a reader says of a mention that is none: all that is in the report, and nothing more. */
export type WrongMatch = {
  readonly entry: string;
  /** The text of the block, and where the words are in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly version: string;
  /** The page's, without the rest of its address. */
  readonly host: string;
};

/** A sentence is no longer than this: a page without full stops is not copied whole. */
const LONGEST_SENTENCE = 400;

/** The report as text, in English for whoever mends the glossary. */
export function matchReport({ entry, text, start, end, version, host }: WrongMatch): string {
  return [
    'Wrong match in Konteks',
    `Entry: ${entry}`,
    `Words: ${oneLine(text.slice(start, end))}`,
    `Sentence: ${oneLine(sentenceAround(text, start, end))}`,
    `Site: ${host}`,
    `Version: ${version}`,
    '',
  ].join('\n');
}

function sentenceAround(text: string, start: number, end: number): string {
  // A line that ends is no sentence that ends.
  for (const { index, segment } of new Intl.Segmenter('id', { granularity: 'sentence' }).segment(text.replace(/\s/g, ' '))) {
    if (index + segment.length <= start) continue;
    if (segment.length <= LONGEST_SENTENCE) return segment;
    break;
  }
  const around = Math.max(0, Math.floor((LONGEST_SENTENCE - (end - start)) / 2));
  return `… ${text.slice(Math.max(0, start - around), end + around)} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
