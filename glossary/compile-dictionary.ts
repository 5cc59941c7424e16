import { tokensOf } from './match/boundary.ts';
import { EDGE_FIELDS, hashEdge, hashUnits, ROOT } from './match/dictionary.ts';
import type { DictionaryArrays } from './match/dictionary.ts';

/** The largest share of a hash table that is filled: at half, a look-up of an absent key meets 1.5 places on average (Knuth, TAOCP 3, 6.4). */
const FULLEST = 0.5;

/** Builds the trie of words for `texts`; form `i` is `texts[i]`. */
export function compileDictionary(texts: readonly string[]): DictionaryArrays {
  const words = new Map<string, number>();
  const edges: Array<{ node: number; word: number; next: number }> = [];
  const children: Array<Map<number, number>> = [new Map()];
  const outputs: number[][] = [[]];

  texts.forEach((text, form) => {
    let node = ROOT;
    for (const word of foldedWords(text)) {
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      const known = children[node]?.get(number);
      if (known !== undefined) {
        node = known;
        continue;
      }
      const next = children.length;
      children.push(new Map());
      outputs.push([]);
      children[node]?.set(number, next);
      edges.push({ node, word: number, next });
      node = next;
    }
    if (node !== ROOT) outputs[node]?.push(form);
  });

  return { ...wordArrays([...words.keys()]), edgeTable: edgeTableOf(edges), ...outputArrays(outputs) };
}

function foldedWords(text: string): string[] {
  const { count, units, foldedStarts } = tokensOf(text);
  return Array.from({ length: count }, (_, i) => String.fromCharCode(...units.subarray(foldedStarts[i], foldedStarts[i + 1])));
}

function wordArrays(words: readonly string[]): Pick<DictionaryArrays, 'wordUnits' | 'wordStarts' | 'wordTable'> {
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
  return { wordUnits, wordStarts, wordTable };
}

function edgeTableOf(edges: ReadonlyArray<{ node: number; word: number; next: number }>): Int32Array {
  const size = tableSize(edges.length);
  const table = new Int32Array(size * EDGE_FIELDS);
  for (const { node, word, next } of edges) {
    let slot = hashEdge(node, word) & (size - 1);
    while (table[slot * EDGE_FIELDS + 2] !== 0) slot = (slot + 1) & (size - 1);
    table.set([node, word, next], slot * EDGE_FIELDS);
  }
  return table;
}

function outputArrays(outputs: readonly number[][]): Pick<DictionaryArrays, 'outputStarts' | 'outputs'> {
  const outputStarts = new Uint32Array(outputs.length + 1);
  outputs.forEach((forms, node) => {
    outputStarts[node + 1] = (outputStarts[node] ?? 0) + forms.length;
  });
  return { outputStarts, outputs: Uint32Array.from(outputs.flat()) };
}

/** The power of two that keeps a table of `count` keys at most FULLEST full. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, count / FULLEST)));
}
