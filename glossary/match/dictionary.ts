/*
 * The compiled surface forms: an automaton over words in flat typed arrays, used as they lie in the file (nothing is built at start-up).
 * DESIGN.md tells how it works and why. In short: a hash table turns a word's folded letters into a word number (the letters are compared, a
 * hash alone is never trusted); a node's edges, sorted by word number, lead to the next node; each node lists the senses of the forms that
 * end in it. Nodes with the same future are one node, so a template of thousands of forms costs a handful of nodes.
 */

/** The node before any word. */
export const ROOT = 0;
/** No such word, no such node. */
export const NONE = -1;

/** Bits of `wordLanguages`. */
export const SPEAKS_INDONESIAN = 1;
export const SPEAKS_ENGLISH = 2;

/** The arrays of a dictionary; `compile-dictionary.ts` makes them. */
export type DictionaryArrays = {
  /** All words' folded letters, one after another. */
  readonly wordUnits: Uint16Array;
  /** Word `w` is `wordUnits.subarray(wordStarts[w], wordStarts[w + 1])`. */
  readonly wordStarts: Uint32Array;
  /** Open addressing by `hashUnits`: word number + 1, 0 where free. Its length is a power of two. */
  readonly wordTable: Int32Array;
  /** Which languages a word speaks for: function words of one of ours. */
  readonly wordLanguages: Uint8Array;
  /** The node that word `w` leads to from the root, 0 where no form begins with it. */
  readonly firstNodes: Uint32Array;
  /** Edges of node `n`: `edgeStarts[n]` up to `edgeStarts[n + 1]`, by growing word number. */
  readonly edgeStarts: Uint32Array;
  readonly edgeWords: Uint32Array;
  readonly edgeNodes: Uint32Array;
  /** Senses of the forms that end in node `n`: `nodeSenses.subarray(senseStarts[n], senseStarts[n + 1])`. */
  readonly senseStarts: Uint32Array;
  readonly nodeSenses: Uint32Array;
};

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits, as an unsigned number. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The number of the word whose folded letters are `units[start, end)`, or NONE. */
export function findWord(dictionary: DictionaryArrays, units: Uint16Array, start: number, end: number): number {
  const { wordTable } = dictionary;
  const mask = wordTable.length - 1;
  for (let slot = hashUnits(units, start, end) & mask; ; slot = (slot + 1) & mask) {
    const word = (wordTable[slot] ?? 0) - 1;
    if (word === NONE || isWordAt(dictionary, word, units, start, end)) return word;
  }
}

/** The node that `word` leads to from `node`, or NONE. */
export function nextNode({ firstNodes, edgeStarts, edgeWords, edgeNodes }: DictionaryArrays, node: number, word: number): number {
  if (node === ROOT) return (firstNodes[word] ?? 0) || NONE;
  let low = edgeStarts[node] ?? 0;
  let high = (edgeStarts[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = edgeWords[middle] ?? 0;
    if (found === word) return edgeNodes[middle] ?? NONE;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return NONE;
}

function isWordAt({ wordUnits, wordStarts }: DictionaryArrays, word: number, units: Uint16Array, start: number, end: number): boolean {
  const at = wordStarts[word] ?? 0;
  const length = (wordStarts[word + 1] ?? 0) - at;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i += 1) if (wordUnits[at + i] !== units[start + i]) return false;
  return true;
}
