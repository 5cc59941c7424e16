/*
 * The compiled surface forms: a trie of words in flat typed arrays, used as they lie in the file (nothing is built at start-up).
 * DESIGN.md tells how it works and why. In short: a hash table turns a word's folded letters into a word number (the letters are compared, a
 * hash alone is never trusted), a second table turns (trie node, word number) into the next node, and each node lists the forms that end in it.
 */

/** The trie's first node. */
export const ROOT = 0;
/** No such word, no such node. */
export const NONE = -1;

/** The arrays of a dictionary; `compile.ts` makes them. */
export type DictionaryArrays = {
  /** All words' folded letters, one after another. */
  readonly wordUnits: Uint16Array;
  /** Word `w` is `wordUnits.subarray(wordStarts[w], wordStarts[w + 1])`. */
  readonly wordStarts: Uint32Array;
  /** Open addressing by `hashUnits`: word number + 1, 0 where free. Its length is a power of two. */
  readonly wordTable: Int32Array;
  /** Open addressing by `hashEdge`: triples (node, word, next node); a free place has next node 0, since no edge leads to the root. */
  readonly edgeTable: Int32Array;
  /** Forms that end in node `n`: `outputs.subarray(outputStarts[n], outputStarts[n + 1])`. */
  readonly outputStarts: Uint32Array;
  readonly outputs: Uint32Array;
};

export const EDGE_FIELDS = 3;

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits, as an unsigned number. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Mixes a node and a word number; the constants are MurmurHash3's finaliser's. */
export function hashEdge(node: number, word: number): number {
  let hash = Math.imul(node, 0x85ebca6b) ^ Math.imul(word + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The number of the word whose folded letters are `units[start, end)`, or NONE. */
export function findWord(dictionary: DictionaryArrays, units: Uint16Array, span: { start: number; end: number }): number {
  const { wordTable } = dictionary;
  const mask = wordTable.length - 1;
  for (let slot = hashUnits(units, span.start, span.end) & mask; ; slot = (slot + 1) & mask) {
    const word = (wordTable[slot] ?? 0) - 1;
    if (word === NONE || isWordAt(dictionary, word, units, span)) return word;
  }
}

/** The node that `word` leads to from `node`, or NONE. */
export function nextNode({ edgeTable }: DictionaryArrays, node: number, word: number): number {
  const mask = edgeTable.length / EDGE_FIELDS - 1;
  for (let slot = hashEdge(node, word) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * EDGE_FIELDS;
    const next = edgeTable[at + 2] ?? 0;
    if (next === ROOT) return NONE;
    if (edgeTable[at] === node && edgeTable[at + 1] === word) return next;
  }
}

function isWordAt(
  { wordUnits, wordStarts }: DictionaryArrays,
  word: number,
  units: Uint16Array,
  span: { start: number; end: number },
): boolean {
  const start = wordStarts[word] ?? 0;
  const length = (wordStarts[word + 1] ?? 0) - start;
  if (length !== span.end - span.start) return false;
  for (let i = 0; i < length; i += 1) if (wordUnits[start + i] !== units[span.start + i]) return false;
  return true;
}
