import type { GlossaryIndex, Sense } from './compiled.ts';
import { packSense } from './compiled.ts';
import type { CardContent, Condition, Entry, GlossaryFiles, WordClasses } from './entry.ts';
import { exactTextOf, tokensOf } from './match/boundary.ts';
import type { CompiledCondition } from './match/conditions.ts';
import { cardContentOf } from './card-content.ts';
import { compileDictionary } from './compile-dictionary.ts';
import type { FormWithSense } from './compile-dictionary.ts';
import { writeSections } from './sections.ts';
import type { SearchDocument } from './search.ts';
import { expandTemplate } from './template.ts';

/** Compiles the glossary to the bytes that ship; the same files give the same bytes. Throws where a template cannot be expanded. */
export function compileGlossary(files: GlossaryFiles): Uint8Array<ArrayBuffer> {
  const { index, senses, forms, aliases } = compileForms(files);
  const cards: CardContent[] = files.entries.map((entry) => cardContentOf(entry, files));
  const search = files.entries.map((entry, i) => searchDocumentOf(entry, aliases[i] ?? []));
  return writeSections({ ...compileDictionary(forms), senses, index, cards, search });
}

// Implementation

/** So many names of one template are searched: the first ones, which are the most usual. */
const MOST_ALIASES_OF_A_TEMPLATE = 2;

type CompiledForms = {
  readonly index: GlossaryIndex;
  readonly senses: Uint32Array;
  readonly forms: readonly FormWithSense[];
  /** Of each entry, the names by which it is searched. */
  readonly aliases: ReadonlyArray<readonly string[]>;
};

function compileForms({ entries, wordClasses }: GlossaryFiles): CompiledForms {
  const senses = new SenseTable();
  const cues = new Map<string, number>();
  const forms: FormWithSense[] = [];
  const add = (texts: readonly string[], sense: Omit<Sense, 'exact'>, rule: 'any' | 'exact'): void => {
    if (rule === 'exact') for (const text of texts) forms.push({ text, sense: senses.numberOf({ ...sense, exact: exactText(text) }) });
    else {
      const number = senses.numberOf(sense);
      for (const text of texts) forms.push({ text, sense: number });
    }
  };
  const aliases = entries.map((entry, target) => {
    const names = entry.forms.flatMap(({ text, lang, onlyInLanguage, case: rule, when }) => {
      const condition = when && compileCondition(when, cues, wordClasses);
      const texts = expandTemplate(text, wordClasses);
      add(texts, { role: 'mention', target, lang, onlyInLanguage, ...(condition && { condition }) }, rule);
      return texts.slice(0, MOST_ALIASES_OF_A_TEMPLATE);
    });
    for (const stop of entry.stop)
      add(expandTemplate(stop.text, wordClasses), { role: 'stop', target, lang: 'en', onlyInLanguage: false }, stop.case);
    return [...new Set(names)];
  });
  for (const [cue, target] of cues)
    add([cue], { role: 'cue', target, lang: 'en', onlyInLanguage: false }, cue === cue.toLowerCase() ? 'any' : 'exact');
  const index = {
    entries: entries.map(({ id, kind, tier, oncePerPage }) => ({ id, kind, tier, oncePerPage: oncePerPage ?? kind === 'place' })),
    cues: [...cues.keys()],
    ...senses.lists(),
  };
  return { index, senses: senses.fields(), forms, aliases };
}

/** Gives equal senses one number. */
class SenseTable {
  readonly #senses = new Map<string, number>();
  readonly #fields: number[] = [];
  readonly #conditions = new Map<string, number>();
  readonly #exactTexts = new Map<string, number>();

  numberOf(sense: Sense): number {
    const packed = packSense(sense, {
      condition: sense.condition && numberIn(this.#conditions, JSON.stringify(sense.condition)),
      exact: sense.exact === undefined ? undefined : numberIn(this.#exactTexts, sense.exact),
    });
    const known = this.#senses.size;
    const number = numberIn(this.#senses, packed.join());
    if (number === known) this.#fields.push(...packed);
    return number;
  }

  lists(): Pick<GlossaryIndex, 'conditions' | 'exactTexts'> {
    return {
      conditions: [...this.#conditions.keys()].map((condition) => JSON.parse(condition) as CompiledCondition),
      exactTexts: [...this.#exactTexts.keys()],
    };
  }

  fields(): Uint32Array {
    return Uint32Array.from(this.#fields);
  }
}

function numberIn(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

function exactText(text: string): string {
  const tokens = tokensOf(text);
  return exactTextOf(tokens, 0, tokens.count - 1);
}

function compileCondition(when: Condition, cues: Map<string, number>, wordClasses: WordClasses): CompiledCondition {
  const numbers = (words: readonly string[]): number[] =>
    words.flatMap((word) => expandTemplate(word, wordClasses)).map((word) => numberIn(cues, word));
  const { onPage, seenEarlier, near, notNear, ...rest } = when;
  return {
    ...rest,
    ...(onPage && { onPage: numbers(onPage) }),
    ...(seenEarlier && { seenEarlier: numbers(seenEarlier) }),
    ...(near && { near: numbers(near) }),
    ...(notNear && { notNear: numbers(notNear) }),
  };
}

function searchDocumentOf({ id, kind, headword, gloss }: Entry, aliases: readonly string[]): SearchDocument {
  return { id, kind, headword: { en: headword.en, id: headword.id }, gloss: { en: gloss.en, id: gloss.id }, aliases };
}
