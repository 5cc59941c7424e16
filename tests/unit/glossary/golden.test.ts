import { expect, test } from 'vitest';

import { annotateText, bundledGlossary } from '../../../glossary/build/annotate.ts';
import { checkGlossary } from '../../../glossary/build/check.ts';
import { GLOSSARY_FOLDER } from '../../../glossary/build/read-glossary.ts';
import { hasSharedTexts, noteAbsence, sharedText } from '../../support/measuring-texts.ts';

type Facts = {
  golden: ReadonlyArray<{ fileStart: number; fileEnd: number; entry: string }>;
  examples: {
    positive: ReadonlyArray<{ text: string; expect: ReadonlyArray<{ text: string; entry: string }> }>;
    negative: ReadonlyArray<{ text: string; mustNotMatch: string }>;
  };
};

const glossary = bundledGlossary();

test('the bundled glossary has 84 entries', () => {
  expect(glossary.entries).toHaveLength(84);
});

if (hasSharedTexts) {
  const facts = JSON.parse(sharedText('glossary/facts.json')) as Facts;

  test('the document has exactly its 83 golden mentions', () => {
    const { mentions } = annotateText(glossary, sharedText('glossary/document.txt'));
    const golden = facts.golden.map(({ fileStart, fileEnd, entry }) => `${fileStart}–${fileEnd} ${entry}`);
    expect(golden).toHaveLength(83);
    expect(mentions.map(({ start, end, entry }) => `${start}–${end} ${entry}`)).toEqual(golden);
  });

  test.each(facts.examples.positive)('finds what it should in: $text', ({ text, expect: wanted }) => {
    const found = annotateText(glossary, text).mentions.map(({ surface, entry }) => `${surface} → ${entry}`);
    expect(found).toEqual(expect.arrayContaining(wanted.map((one) => `${one.text} → ${one.entry}`)));
  });

  test.each(facts.examples.negative)('does not find $mustNotMatch in: $text', ({ text, mustNotMatch }) => {
    expect(annotateText(glossary, text).mentions.map(({ entry }) => entry)).not.toContain(mustNotMatch);
  });

  test('every evidence paragraph holds a form of its entry', () => {
    const problems = checkGlossary({ folder: GLOSSARY_FOLDER, today: '2026-11-24', document: sharedText('glossary/document.txt') });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
} else {
  test('without the document the golden mentions cannot be checked, which is said', () => {
    noteAbsence('the document’s golden mentions');
    expect(hasSharedTexts).toBe(false);
  });
}
