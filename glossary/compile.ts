import type { CompiledForm, GlossaryIndex } from './compiled.ts';
import type { CardContent, Condition, Entry, GlossaryFiles, WordClasses } from './entry.ts';
import { exactTextOf, tokensOf } from './match/boundary.ts';
import type { CompiledCondition } from './match/conditions.ts';
import { cardContentOf } from './card-content.ts';
import { compileDictionary } from './compile-dictionary.ts';
import { writeSections } from './sections.ts';
import type { SearchDocument } from './search.ts';

/** Compiles the glossary to the bytes that ship; the same files give the same bytes. */
export function compileGlossary(files: GlossaryFiles): Uint8Array<ArrayBuffer> {
  const { index, texts } = compileIndex(files);
  const cards: CardContent[] = files.entries.map((entry) => cardContentOf(entry, files));
  const search: SearchDocument[] = files.entries.map(searchDocumentOf);
  return writeSections({ ...compileDictionary(texts), index, cards, search });
}

function compileIndex({ entries, wordClasses }: GlossaryFiles): { index: GlossaryIndex; texts: string[] } {
  const forms: CompiledForm[] = [];
  const texts: string[] = [];
  const cues = new Map<string, number>();
  const add = (text: string, form: CompiledForm): void => {
    forms.push(form);
    texts.push(text);
  };
  entries.forEach((entry, target) => {
    for (const form of entry.forms)
      add(form.text, {
        role: 'mention',
        target,
        lang: form.lang,
        onlyInLanguage: form.onlyInLanguage,
        ...exactness(form.text, form.case),
        ...(form.when && { condition: compileCondition(form.when, cues, wordClasses) }),
      });
    for (const stop of entry.stop)
      add(stop.text, { role: 'stop', target, lang: 'en', onlyInLanguage: false, ...exactness(stop.text, stop.case) });
  });
  for (const [cue, target] of cues)
    add(cue, { role: 'cue', target, lang: 'en', onlyInLanguage: false, ...exactness(cue, cue === cue.toLowerCase() ? 'any' : 'exact') });
  const index = {
    entries: entries.map(({ id, kind, tier, oncePerPage }) => ({ id, kind, tier, oncePerPage: oncePerPage ?? kind === 'place' })),
    forms,
    cues: [...cues.keys()],
  };
  return { index, texts };
}

function exactness(text: string, rule: 'any' | 'exact'): { exact?: string } {
  if (rule === 'any') return {};
  const tokens = tokensOf(text);
  return { exact: exactTextOf(tokens, 0, tokens.count - 1) };
}

function compileCondition(when: Condition, cues: Map<string, number>, wordClasses: WordClasses): CompiledCondition {
  const numbers = (words: readonly string[]): number[] =>
    words
      .flatMap((word) => (word.startsWith('@') ? (wordClasses[word.slice(1)] ?? []) : [word]))
      .map((word) => {
        const number = cues.get(word) ?? cues.size;
        cues.set(word, number);
        return number;
      });
  return {
    ...(when.off && { off: when.off }),
    ...(when.notBesideCapitalisedWord && { notBesideCapitalisedWord: when.notBesideCapitalisedWord }),
    ...(when.onPage && { onPage: numbers(when.onPage) }),
    ...(when.seenEarlier && { seenEarlier: numbers(when.seenEarlier) }),
    ...(when.near && { near: numbers(when.near), within: when.within ?? 0 }),
  };
}

function searchDocumentOf({ id, kind, headword, gloss, forms }: Entry): SearchDocument {
  const aliases = [...new Set(forms.map(({ text }) => text))];
  return { id, kind, headword: { en: headword.en, id: headword.id }, gloss: { en: gloss.en, id: gloss.id }, aliases };
}
