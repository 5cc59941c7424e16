import type { Tokens } from './boundary.ts';
import { classOf, IGNORED } from './fold.ts';
import { findWord, hashUnits, NONE, nextNode, ROOT, startOfSenses } from './dictionary.ts';
import type { DictionaryArrays } from './dictionary.ts';

/** A place where a form's words stand: not yet a mention, since its case rule, its condition and longer forms have a say. */
export type Candidate = {
  /** Number of the sense that the form has. */
  readonly sense: number;
  /** Indices of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 span; without the enclitic where one follows. */
  readonly start: number;
  readonly end: number;
  /** An enclitic was taken off its last word. */
  readonly enclitic: boolean;
};

/** The number of each token's word in the dictionary, or NONE. */
export function wordNumbersOf({ count, units, foldedStarts, hashes }: Tokens, dictionary: DictionaryArrays): Int32Array {
  const words = arrayOf(count);
  for (let i = 0; i < count; i += 1) words[i] = findWord(dictionary, units, foldedStarts[i] ?? 0, foldedStarts[i + 1] ?? 0, hashes[i] ?? 0);
  return words;
}

/** Every place in `tokens` where a form's words stand, by first token, shorter ones first. `words` are the tokens' numbers. */
export function scan(tokens: Tokens, words: Int32Array, dictionary: DictionaryArrays): Candidate[] {
  const scanner = new Scanner(tokens, words, dictionary);
  for (let first = 0; first < tokens.count; first += 1) scanner.follow(first);
  return scanner.found;
}

// Implementation

/** Short arrays are parts of long ones: to make a typed array for every text takes longer than to fill it. */
let long = new Int32Array(0);
let used = 0;

function arrayOf(length: number): Int32Array {
  if (long.length - used < length) {
    long = new Int32Array(Math.max(length, 2 ** 13));
    used = 0;
  }
  used += length;
  return long.subarray(used - length, used);
}

/** Particles and pronouns written onto an Indonesian word: "teknologinya" is "teknologi" and "nya". */
const ENCLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'] as const;
/** Whether some enclitic may end in two letters: places by `pairOf`. */
const ENDS_ENCLITIC = new Uint8Array(2 ** 10);
for (const enclitic of ENCLITICS)
  ENDS_ENCLITIC[pairOf(enclitic.charCodeAt(enclitic.length - 2), enclitic.charCodeAt(enclitic.length - 1))] = 1;

/** Five bits of each letter: enough to tell a to z apart. */
function pairOf(lastButOne: number, last: number): number {
  return ((lastButOne & 31) << 5) | (last & 31);
}

class Scanner {
  readonly found: Candidate[] = [];
  readonly #tokens: Tokens;
  readonly #words: Int32Array;
  readonly #dictionary: DictionaryArrays;

  constructor(tokens: Tokens, words: Int32Array, dictionary: DictionaryArrays) {
    this.#tokens = tokens;
    this.#words = words;
    this.#dictionary = dictionary;
  }

  /** Takes the forms whose first word is token `first`. */
  follow(first: number): void {
    const { count } = this.#tokens;
    let node = ROOT;
    for (let last = first; last < count; last += 1) {
      this.#takeWithoutEnclitic(node, first, last);
      const word = this.#words[last] ?? NONE;
      node = word === NONE ? NONE : nextNode(this.#dictionary, node, word);
      if (node === NONE) return;
      this.#take(node, first, last, 0);
    }
  }

  /** Takes the forms whose last word is token `last` less one enclitic. */
  #takeWithoutEnclitic(node: number, first: number, last: number): void {
    const { units, foldedStarts } = this.#tokens;
    const start = foldedStarts[last] ?? 0;
    const end = foldedStarts[last + 1] ?? 0;
    if (end - start < 2 || ENDS_ENCLITIC[pairOf(units[end - 2] ?? 0, units[end - 1] ?? 0)] === 0) return;
    for (const enclitic of ENCLITICS) {
      const stemEnd = end - enclitic.length;
      if (stemEnd <= start || !endsWith(units, end, enclitic)) continue;
      const word = findWord(this.#dictionary, units, start, stemEnd, hashUnits(units, start, stemEnd));
      const next = word === NONE ? NONE : nextNode(this.#dictionary, node, word);
      if (next !== NONE) this.#take(next, first, last, enclitic.length);
    }
  }

  /** Takes the forms that end in `node`; `taken` letters of token `last` belong to its enclitic. */
  #take(node: number, first: number, last: number, taken: number): void {
    const behind = startOfSenses(this.#dictionary, node + 1);
    for (let i = startOfSenses(this.#dictionary, node); i < behind; i += 1)
      this.found.push({
        sense: this.#dictionary.nodeSenses[i] ?? 0,
        first,
        last,
        start: this.#tokens.starts[first] ?? 0,
        end: taken === 0 ? (this.#tokens.ends[last] ?? 0) : endWithout(this.#tokens, last, taken),
        enclitic: taken > 0,
      });
  }
}

function endsWith(units: Uint16Array, end: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i += 1) if (units[end - letters.length + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/** Where a token ends when its last `letters` visible letters are taken off: in the text, where invisible characters may stand between them. */
function endWithout(tokens: Tokens, index: number, letters: number): number {
  let at = tokens.ends[index] ?? 0;
  for (let left = letters; left > 0;) {
    at -= 1;
    if (classOf(tokens.text.charCodeAt(at)) !== IGNORED) left -= 1;
  }
  return at;
}
