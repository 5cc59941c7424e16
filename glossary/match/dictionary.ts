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
  /** Open addressing: at `placeOf` a word's hash, or behind it, its `slotOf`; 0 where free. */
  readonly wordTable: Int32Array;
  /** The language that a function word speaks for. They have the first numbers; the others speak for none. */
  readonly wordLanguages: Uint8Array;
  /** The node that word `w` leads to from the root, 0 where no form begins with it; none begins with a word behind the last. */
  readonly firstNodes: Uint32Array;
  /** Edges of node `n`: `edgeStarts[n]` up to `edgeStarts[n + 1]`, by growing word number. */
  readonly edgeStarts: Uint32Array;
  readonly edgeWords: Uint32Array;
  readonly edgeNodes: Uint32Array;
  /** For `startOfSenses`: the nodes with several senses come first, then those with one, which need no start, then those with none. */
  readonly senseStarts: Uint32Array;
  readonly nodeSenses: Uint32Array;
};

/*
 * A word's hash is FNV-1a over its folded UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits, made while the word is read.
 */
export const HASH_OF_NOTHING = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hash of a word that goes on with `unit`. */
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_OF_NOTHING;
  for (let i = start; i < end; i += 1) hash = hashWith(hash, units[i] ?? 0);
  return hash;
}

/*
 * A slot of the word table holds a word's number + 1 (0: free) and ten bits of its hash, so that nearly every other word that lies on the way
 * is passed over without a look at its letters.
 */
const NUMBER_BITS = 22;
/** So many words fit in a dictionary. */
export const MOST_WORDS = 2 ** NUMBER_BITS - 2;
const NUMBER_MASK = 2 ** NUMBER_BITS - 1;

/** What the word table holds for a word. */
export function slotOf(word: number, hash: number): number {
  return (hash << NUMBER_BITS) | (word + 1);
}

/** Where the search for a word begins: its hash as a share of the table, which may then have any size (Lemire, “Fast random integer generation in an interval”, 2019). */
export function placeOf(hash: number, tableSize: number): number {
  return Math.floor(((hash ^ (hash >>> 15)) >>> 0) * (tableSize / 2 ** 32));
}

/** The number of the word whose folded letters are `units[start, end)`, or NONE. `hash` is the letters'. */
export function findWord(dictionary: DictionaryArrays, units: Uint16Array, start: number, end: number, hash: number): number {
  const { wordTable } = dictionary;
  const size = wordTable.length;
  for (let place = placeOf(hash, size); ;) {
    const slot = wordTable[place] ?? 0;
    if (slot === 0) return NONE;
    const word = (slot & NUMBER_MASK) - 1;
    if (slot === slotOf(word, hash) && isWordAt(dictionary, word, units, start, end)) return word;
    place = place + 1 === size ? 0 : place + 1;
  }
}

/** The node that `word` leads to from `node`, or NONE. */
export function nextNode({ firstNodes, edgeStarts, edgeWords, edgeNodes }: DictionaryArrays, node: number, word: number): number {
  if (node === ROOT) return word < firstNodes.length ? (firstNodes[word] ?? 0) || NONE : NONE;
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

/** Where in `nodeSenses` the senses of the forms that end in `node` begin. They end where the next node's begin. */
export function startOfSenses({ senseStarts, nodeSenses }: DictionaryArrays, node: number): number {
  const last = senseStarts.length - 1;
  return node <= last ? (senseStarts[node] ?? 0) : Math.min((senseStarts[last] ?? 0) + node - last, nodeSenses.length);
}

function isWordAt({ wordUnits, wordStarts }: DictionaryArrays, word: number, units: Uint16Array, start: number, end: number): boolean {
  const at = wordStarts[word] ?? 0;
  const length = (wordStarts[word + 1] ?? 0) - at;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i += 1) if (wordUnits[at + i] !== units[start + i]) return false;
  return true;
}
