/** The sentence of `text` in which the UTF-16 offset `at` lies. */
export function sentenceAt(text: string, at: number): string {
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text))
    if (at < index + segment.length) return segment.trim();
  return '';
}
