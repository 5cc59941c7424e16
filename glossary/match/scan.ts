import type { Tokens } from './boundary.ts';
import { classOf, IGNORED } from './fold.ts';
import { findWord, NONE, nextNode, ROOT } from './dictionary.ts';
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

/** Particles and pronouns written onto an Indonesian word: "teknologinya" is "teknologi" and "nya". */
const ENCLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'] as const;
const SHORTEST_ENCLITIC = 2;
const LAST_LETTERS = new Set(ENCLITICS.map((enclitic) => enclitic.charCodeAt(enclitic.length - 1)));

/** The number of each token's word in the dictionary, or NONE. */
export function wordNumbersOf(tokens: Tokens, dictionary: DictionaryArrays): Int32Array {
  const words = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i += 1)
    words[i] = findWord(dictionary, tokens.units, tokens.foldedStarts[i] ?? 0, tokens.foldedStarts[i + 1] ?? 0);
  return words;
}

/** Every place in `tokens` where a form's words stand, by first token, shorter ones first. `words` are the tokens' numbers. */
export function scan(tokens: Tokens, words: Int32Array, dictionary: DictionaryArrays): Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < tokens.count; first += 1) {
    let node = ROOT;
    for (let last = first; last < tokens.count; last += 1) {
      takeWithoutEnclitic(found, { tokens, dictionary, node, first, last });
      const word = words[last] ?? NONE;
      node = word === NONE ? NONE : nextNode(dictionary, node, word);
      if (node === NONE) break;
      take(found, dictionary, node, {
        first,
        last,
        start: tokens.starts[first] ?? 0,
        end: tokens.ends[last] ?? 0,
        enclitic: false,
      });
    }
  }
  return found;
}

function take(found: Candidate[], dictionary: DictionaryArrays, node: number, place: Omit<Candidate, 'sense'>): void {
  const end = dictionary.senseStarts[node + 1] ?? 0;
  for (let i = dictionary.senseStarts[node] ?? 0; i < end; i += 1) found.push({ sense: dictionary.nodeSenses[i] ?? 0, ...place });
}

/** Takes the forms whose last word is token `last` less one enclitic. */
function takeWithoutEnclitic(
  found: Candidate[],
  { tokens, dictionary, node, first, last }: { tokens: Tokens; dictionary: DictionaryArrays; node: number; first: number; last: number },
): void {
  const start = tokens.foldedStarts[last] ?? 0;
  const end = tokens.foldedStarts[last + 1] ?? 0;
  if (end - start <= SHORTEST_ENCLITIC || !LAST_LETTERS.has(tokens.units[end - 1] ?? 0)) return;
  for (const enclitic of ENCLITICS) {
    if (end - start <= enclitic.length || !endsWith(tokens.units, end, enclitic)) continue;
    const word = findWord(dictionary, tokens.units, start, end - enclitic.length);
    const next = word === NONE ? NONE : nextNode(dictionary, node, word);
    if (next === NONE) continue;
    take(found, dictionary, next, {
      first,
      last,
      start: tokens.starts[first] ?? 0,
      end: endWithout(tokens, last, enclitic.length),
      enclitic: true,
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
