import { tokensOf } from './match/boundary.ts';
import { hashUnits, MOST_WORDS, placeOf, ROOT, slotOf, SPEAKS_ENGLISH, SPEAKS_INDONESIAN } from './match/dictionary.ts';
import type { DictionaryArrays } from './match/dictionary.ts';
import { ENGLISH_FUNCTION_WORDS, INDONESIAN_FUNCTION_WORDS } from './match/language.ts';

/** The share of the word table that is filled: a search for an absent word then looks at 3.6 places on average, side by side (Knuth, TAOCP 3, 6.4). */
const FULLEST = 0.6;

/** A plain form and the number of the sense it has. */
export type FormWithSense = { readonly text: string; readonly sense: number };

/** Builds the automaton that finds `forms`. */
export function compileDictionary(forms: readonly FormWithSense[]): DictionaryArrays {
  const words = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = words.get(word) ?? words.size;
    words.set(word, number);
    return number;
  };
  // They come first, so that `wordLanguages` is short.
  for (const word of [...INDONESIAN_FUNCTION_WORDS, ...ENGLISH_FUNCTION_WORDS]) numberOf(word);
  const wordLanguages = Uint8Array.from(
    words.keys(),
    (word) => (INDONESIAN_FUNCTION_WORDS.has(word) ? SPEAKS_INDONESIAN : 0) | (ENGLISH_FUNCTION_WORDS.has(word) ? SPEAKS_ENGLISH : 0),
  );
  const spelling = new Spelling(numberOf);
  // Next come the words that begin a form, so that `firstNodes` is short too.
  for (const { text } of forms) spelling.firstWordOf(text);
  const firstWords = words.size;
  const root = new TrieNode();
  for (const { text, sense } of forms) {
    let node = root;
    for (const part of text.split(' ')) for (const word of spelling.wordsOf(part)) node = node.child(word);
    if (node !== root) node.addSense(sense);
  }
  return { ...wordArrays([...words.keys()]), wordLanguages, ...nodeArrays(root, firstWords) };
}

// Implementation

/** A node of the tree before it is minimised. Most have one child and no sense: neither list is made before it is needed. */
class TrieNode {
  children: Map<number, TrieNode> | undefined;
  senses: number[] | undefined;

  child(word: number): TrieNode {
    this.children ??= new Map();
    let child = this.children.get(word);
    if (child === undefined) this.children.set(word, (child = new TrieNode()));
    return child;
  }

  addSense(sense: number): void {
    if (this.senses === undefined) this.senses = [sense];
    else if (!this.senses.includes(sense)) this.senses.push(sense);
  }
}

/** The word numbers of a form's parts between spaces; forms share few thousand of them. */
class Spelling {
  readonly #numberOf: (word: string) => number;
  readonly #known = new Map<string, readonly number[]>();
  readonly #begun = new Set<string>();

  constructor(numberOf: (word: string) => number) {
    this.#numberOf = numberOf;
  }

  wordsOf(part: string): readonly number[] {
    let words = this.#known.get(part);
    if (words === undefined) this.#known.set(part, (words = foldedWords(part).map((word) => this.#numberOf(word))));
    return words;
  }

  /** Gives a form's first word its number. */
  firstWordOf(text: string): void {
    const space = text.indexOf(' ');
    const part = space === -1 ? text : text.slice(0, space);
    if (this.#begun.has(part)) return;
    this.#begun.add(part);
    const [first] = foldedWords(part);
    if (first !== undefined) this.#numberOf(first);
  }
}

function foldedWords(text: string): string[] {
  const { count, units, foldedStarts } = tokensOf(text);
  return Array.from({ length: count }, (_, i) => String.fromCharCode(...units.subarray(foldedStarts[i], foldedStarts[i + 1])));
}

type WordArrays = Pick<DictionaryArrays, 'wordUnits' | 'wordStarts' | 'wordTable'>;

function wordArrays(words: readonly string[]): WordArrays {
  if (words.length > MOST_WORDS) throw new Error('The glossary has too many different words for one file → split it');
  const wordStarts = startsOf(words);
  const wordUnits = new Uint16Array(wordStarts.at(-1) ?? 0);
  const wordTable = new Int32Array(Math.ceil(words.length / FULLEST) + 1);
  words.forEach((word, number) => {
    const start = wordStarts[number] ?? 0;
    for (let i = 0; i < word.length; i += 1) wordUnits[start + i] = word.charCodeAt(i);
    const hash = hashUnits(wordUnits, start, start + word.length);
    let place = placeOf(hash, wordTable.length);
    while (wordTable[place] !== 0) place = (place + 1) % wordTable.length;
    wordTable[place] = slotOf(number, hash);
  });
  return { wordUnits, wordStarts, wordTable };
}

/** A node of the automaton: `words[i]` leads to node `nodes[i]`, words by growing number. */
type Node = { readonly words: readonly number[]; readonly nodes: readonly number[]; readonly senses: readonly number[] };
type NodeArrays = Omit<DictionaryArrays, keyof WordArrays | 'wordLanguages'>;

function nodeArrays(root: TrieNode, firstWords: number): NodeArrays {
  const firstNodes = new Uint32Array(firstWords);
  const minimal = new MinimalNodes();
  for (const [word, child] of root.children ?? []) firstNodes[word] = minimal.add(child);
  // By their senses, as `senseStarts` wants them; 0 stays the node before any word.
  const rank = ({ senses }: Node): number => (senses.length === 0 ? 2 : senses.length === 1 ? 1 : 0);
  const nodes = [NOTHING, ...minimal.nodes.filter((node) => node !== NOTHING).toSorted((a, b) => rank(a) - rank(b))];
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const numberNow = (number: number): number => numbers.get(minimal.nodes[number] ?? NOTHING) ?? ROOT;
  return {
    firstNodes: firstNodes.map(numberNow),
    edgeStarts: startsOf(nodes.map(({ words }) => words)),
    edgeWords: Uint32Array.from(nodes.flatMap(({ words }) => words)),
    edgeNodes: Uint32Array.from(nodes.flatMap((node) => node.nodes.map(numberNow))),
    senseStarts: startsOf(nodes.filter((node) => node === NOTHING || rank(node) === 0).map(({ senses }) => senses)),
    nodeSenses: Uint32Array.from(nodes.flatMap(({ senses }) => senses)),
  };
}

const NONE: readonly number[] = [];
const NOTHING: Node = { words: [], nodes: [], senses: [] };

/** Nodes from the leaves up, each distinct future once (Revuz, “Minimisation of acyclic deterministic automata in linear time”, 1992). */
class MinimalNodes {
  readonly nodes: Node[] = [NOTHING];
  readonly #numbers = new Map<string, number>();

  add(node: TrieNode): number {
    const words = node.children === undefined ? NONE : [...node.children.keys()].toSorted((a, b) => a - b);
    const nodes = words.map((word) => this.add(node.child(word)));
    const senses = node.senses?.toSorted((a, b) => a - b) ?? NONE;
    const future = words.length === 0 ? senses.join() : `${senses.join()}|${words.join()}|${nodes.join()}`;
    const known = this.#numbers.get(future);
    if (known !== undefined) return known;
    this.#numbers.set(future, this.nodes.length);
    return this.nodes.push({ words, nodes, senses }) - 1;
  }
}

/** Where each of several lists begins when they lie one after another, and where the last one ends. */
function startsOf(lists: ReadonlyArray<{ readonly length: number }>): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}
