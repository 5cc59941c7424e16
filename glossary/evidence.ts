import { compileDictionary } from './compile-dictionary.ts';
import type { Entry, WordClasses } from './entry.ts';
import { tokensOf } from './match/boundary.ts';
import { scan, wordNumbersOf } from './match/scan.ts';
import type { Problem } from './problem.ts';
import { expandTemplate } from './template.ts';

/** Checks an entry's evidence against the document's paragraphs (id → text): each named one must hold a surface form of the entry. */
export function evidenceProblems(entry: Entry, wordClasses: WordClasses, paragraphs: ReadonlyMap<string, string>): Problem[] {
  const dictionary = compileDictionary(
    entry.forms.flatMap(({ text }) => expandTemplate(text, wordClasses)).map((text) => ({ text, sense: 0 })),
  );
  const problem = (field: string, message: string): Problem => ({ file: `entries/${entry.id}.yaml`, field, message, level: 'error' });
  return (entry.evidence ?? []).flatMap((id, i) => {
    const text = paragraphs.get(id);
    if (text === undefined) return [problem(`evidence.${i}`, `names paragraph ${id}, which the document has not → mend the id`)];
    const tokens = tokensOf(text);
    if (scan(tokens, wordNumbersOf(tokens, dictionary), dictionary).length > 0) return [];
    return [problem(`evidence.${i}`, `names paragraph ${id}, in which none of the forms stands → remove it or add the form`)];
  });
}
