import { tokensOf } from './match/boundary.ts';
import { hashUnits, SPEAKS_ENGLISH, SPEAKS_INDONESIAN } from './match/dictionary.ts';
import type { DictionaryArrays } from './match/dictionary.ts';
import { ENGLISH_FUNCTION_WORDS, INDONESIAN_FUNCTION_WORDS } from './match/language.ts';

/** The largest share of the word table that is filled: at half, a look-up of an absent key meets 1.5 places on average (Knuth, TAOCP 3, 6.4). */
const FULLEST = 0.5;

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
  const root = new TrieNode();
  for (const { text, sense } of forms) {
    let node = root;
    for (const word of foldedWords(text)) node = node.child(numberOf(word));
    if (node !== root) node.senses.add(sense);
  }
  for (const word of [...INDONESIAN_FUNCTION_WORDS, ...ENGLISH_FUNCTION_WORDS]) numberOf(word);
  return { ...wordArrays([...words.keys()]), ...nodeArrays(root, words.size) };
}

// Implementation

class TrieNode {
  readonly children = new Map<number, TrieNode>();
  readonly senses = new Set<number>();

  child(word: number): TrieNode {
    const child = this.children.get(word) ?? new TrieNode();
    this.children.set(word, child);
    return child;
  }
}

function foldedWords(text: string): string[] {
  const { count, units, foldedStarts } = tokensOf(text);
  return Array.from({ length: count }, (_, i) => String.fromCharCode(...units.subarray(foldedStarts[i], foldedStarts[i + 1])));
}

function wordArrays(words: readonly string[]): Pick<DictionaryArrays, 'wordUnits' | 'wordStarts' | 'wordTable' | 'wordLanguages'> {
  const wordStarts = new Uint32Array(words.length + 1);
  const letters = words.join('');
  const wordUnits = Uint16Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i));
  const wordTable = new Int32Array(tableSize(words.length));
  words.forEach((word, number) => {
    const start = wordStarts[number] ?? 0;
    const end = start + word.length;
    wordStarts[number + 1] = end;
    let slot = hashUnits(wordUnits, start, end) & (wordTable.length - 1);
    while (wordTable[slot] !== 0) slot = (slot + 1) & (wordTable.length - 1);
    wordTable[slot] = number + 1;
  });
  const wordLanguages = Uint8Array.from(
    words,
    (word) => (INDONESIAN_FUNCTION_WORDS.has(word) ? SPEAKS_INDONESIAN : 0) | (ENGLISH_FUNCTION_WORDS.has(word) ? SPEAKS_ENGLISH : 0),
  );
  return { wordUnits, wordStarts, wordTable, wordLanguages };
}

/** The power of two that keeps a table of `count` keys at most FULLEST full. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, count / FULLEST)));
}

type NodeArrays = Omit<DictionaryArrays, 'wordUnits' | 'wordStarts' | 'wordTable' | 'wordLanguages'>;

/** Nodes from the leaves up, each distinct future once (Revuz, “Minimisation of acyclic deterministic automata in linear time”, 1992). */
function nodeArrays(root: TrieNode, wordCount: number): NodeArrays {
  const numbers = new Map<string, number>();
  const nodes: Array<{ edges: ReadonlyArray<readonly [word: number, node: number]>; senses: readonly number[] }> = [
    { edges: [], senses: [] },
  ];
  const add = (node: TrieNode): number => {
    const edges = [...node.children].map(([word, child]) => [word, add(child)] as const).toSorted(([a], [b]) => a - b);
    const senses = [...node.senses].toSorted((a, b) => a - b);
    const future = `${senses.join()}|${edges.join(';')}`;
    const known = numbers.get(future);
    if (known !== undefined) return known;
    nodes.push({ edges, senses });
    numbers.set(future, nodes.length - 1);
    return nodes.length - 1;
  };
  const firstNodes = new Uint32Array(wordCount);
  for (const [word, child] of root.children) firstNodes[word] = add(child);
  const starts = (lengths: readonly number[]): Uint32Array => {
    const sums = new Uint32Array(lengths.length + 1);
    lengths.forEach((length, i) => {
      sums[i + 1] = (sums[i] ?? 0) + length;
    });
    return sums;
  };
  const edges = nodes.flatMap((node) => node.edges);
  return {
    firstNodes,
    edgeStarts: starts(nodes.map((node) => node.edges.length)),
    edgeWords: Uint32Array.from(edges, ([word]) => word),
    edgeNodes: Uint32Array.from(edges, ([, node]) => node),
    senseStarts: starts(nodes.map((node) => node.senses.length)),
    nodeSenses: Uint32Array.from(nodes.flatMap((node) => node.senses)),
  };
}
