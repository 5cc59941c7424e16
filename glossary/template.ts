import type { WordClasses } from './entry.ts';

/*
 * One line that stands for many surface forms:
 *
 *   export (control|curb)(|s) on [advanced] @chip     →  export control on chips, export controls on advanced chips, …
 *
 *   (a|b)     one of these; one of them may be empty, and letters may touch it: chip(|s)
 *   [a]       this or nothing
 *   @name     one of the word class `name` of word-classes.yaml, whose words may be templates too
 *   \(        the character itself: \( \) \[ \] \| \@ \\
 *
 * A template is expanded when the glossary is compiled; the matcher only ever sees plain forms.
 */

/** More than this from one template is a slip of the pen, or wants to be two templates. */
export const MOST_FORMS_OF_A_TEMPLATE = 20_000;

/** A template that cannot be expanded; the message says why and, behind the arrow, how to mend it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** All plain forms a template stands for, each once, in the order of its alternatives. Throws a `TemplateError`. */
export function expandTemplate(template: string, classes: WordClasses): string[] {
  const parts = new Parser(template, classes).parse();
  const count = countOf(parts);
  if (count > MOST_FORMS_OF_A_TEMPLATE)
    throw new TemplateError(`“${template}” stands for ${count} forms, more than ${MOST_FORMS_OF_A_TEMPLATE} → split or shorten it`);
  const forms = new Set(textsOf(parts).map((text) => (/^ |\s\s|[^\S ]| $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text)));
  if (forms.has('')) throw new TemplateError(`“${template}” may stand for nothing at all → leave one word outside of brackets`);
  return [...forms];
}

// Implementation

type Part = string | { readonly oneOf: ReadonlyArray<readonly Part[]> };

function countOf(parts: readonly Part[]): number {
  return parts.reduce((count, part) => (typeof part === 'string' ? count : count * sum(part.oneOf.map(countOf))), 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function textsOf(parts: readonly Part[]): string[] {
  return parts.reduce<string[]>(
    (texts, part) => {
      const endings = typeof part === 'string' ? [part] : part.oneOf.flatMap(textsOf);
      return texts.flatMap((text) => endings.map((ending) => text + ending));
    },
    [''],
  );
}

class Parser {
  readonly #template: string;
  readonly #classes: WordClasses;
  /** The classes that are being read, outermost first: none may name itself. */
  readonly #within: readonly string[];
  #at = 0;

  constructor(template: string, classes: WordClasses, within: readonly string[] = []) {
    this.#template = template;
    this.#classes = classes;
    this.#within = within;
  }

  parse(): readonly Part[] {
    const parts = this.#sequence();
    if (this.#at < this.#template.length)
      this.#fail(`has a “${this.#template[this.#at]}” that nothing opened → open it, or write \\ before it`);
    return parts;
  }

  #sequence(): readonly Part[] {
    const parts: Part[] = [];
    for (; this.#at < this.#template.length;) {
      const char = this.#template[this.#at] ?? '';
      if (char === ')' || char === ']' || char === '|') break;
      this.#at += 1;
      if (char === '(') parts.push({ oneOf: this.#alternatives(')') });
      else if (char === '[') parts.push({ oneOf: [...this.#alternatives(']'), []] });
      else if (char === '@') parts.push({ oneOf: this.#wordClass() });
      else parts.push(this.#letters(char));
    }
    return parts;
  }

  #alternatives(close: ')' | ']'): ReadonlyArray<readonly Part[]> {
    const alternatives = [this.#sequence()];
    while (this.#template[this.#at] === '|') {
      this.#at += 1;
      alternatives.push(this.#sequence());
    }
    if (this.#template[this.#at] !== close) this.#fail(`lacks a “${close}” → close what was opened`);
    this.#at += 1;
    return alternatives;
  }

  #wordClass(): ReadonlyArray<readonly Part[]> {
    const name = /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(this.#template.slice(this.#at))?.[0] ?? '';
    this.#at += name.length;
    const words = Object.hasOwn(this.#classes, name) ? this.#classes[name] : undefined;
    if (words === undefined) return this.#fail(`names @${name}, which word-classes.yaml has not → add the list or mend the name`);
    if (this.#within.includes(name)) return this.#fail(`is in a circle: @${name} names itself → take it out of its own list`);
    return words.map((word) => new Parser(word, this.#classes, [...this.#within, name]).parse());
  }

  /** The letters from `first` on up to the next sign. */
  #letters(first: string): string {
    let letters = first === '\\' ? this.#escaped() : first;
    for (let next = this.#template[this.#at]; next !== undefined && !'()[]|@'.includes(next); next = this.#template[this.#at]) {
      this.#at += 1;
      letters += next === '\\' ? this.#escaped() : next;
    }
    return letters;
  }

  #escaped(): string {
    const char = this.#template[this.#at];
    if (char === undefined) return this.#fail('ends in \\ → write the character that it escapes');
    this.#at += 1;
    return char;
  }

  #fail(message: string): never {
    throw new TemplateError(`“${this.#template}” ${message}`);
  }
}
