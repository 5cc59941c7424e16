import { expect, test } from 'vitest';

import { annotateText, bundledGlossary } from '../../glossary/build/annotate.ts';

/*
 * Sentences with their mentions marked: "Washington tightened [curbs on chip exports|chip-export-controls]." Every mention is marked, and
 * nothing else, so that a sentence is an example and a counter-example at once. A line feed starts a new text block.
 */

const glossary = bundledGlossary();

/** One test a sentence: exactly the marked mentions are found. `family` names the rule that the sentences show. */
export function testSentences(family: string, sentences: readonly string[]): void {
  test.each(sentences)(`${family}: %s`, (sentence) => {
    const { mentions } = annotateText(glossary, unmarked(sentence));
    expect(marked(unmarked(sentence), mentions)).toBe(sentence);
  });
}

function unmarked(sentence: string): string {
  return sentence.replace(/\[([^|\]]+)\|[a-z0-9-]+\]/g, '$1');
}

function marked(text: string, mentions: ReadonlyArray<{ start: number; end: number; entry: string }>): string {
  return mentions
    .toReversed()
    .reduce((rest, { start, end, entry }) => `${rest.slice(0, start)}[${rest.slice(start, end)}|${entry}]${rest.slice(end)}`, text);
}
