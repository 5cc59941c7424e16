import type { CardContent } from './entry.ts';
import type { GlossaryIndex } from './compiled.ts';
import type { DictionaryArrays } from './match/dictionary.ts';
import type { SearchDocument } from './search.ts';

/*
 * The compiled glossary's file: a header, then sections one after another, each at a multiple of four bytes so that typed arrays can lie on
 * them as they are. Texts are JSON with everything beyond ASCII escaped, one byte a character: the language itself can read that back.
 *
 *   bytes 0–3    "KTX2"
 *   bytes 4–…    for each section its offset and its length in bytes, as Uint32, little-endian
 *   then         the sections, in the order of SECTIONS
 */

const MAGIC = 0x3258544b; // "KTX2", little-endian

const SECTIONS = [
  'wordUnits',
  'wordStarts',
  'wordTable',
  'wordLanguages',
  'firstNodes',
  'edgeStarts',
  'edgeWords',
  'edgeNodes',
  'senseStarts',
  'nodeSenses',
  'senses',
  'index',
  'cards',
  'cardStarts',
  'search',
] as const;
type SectionName = (typeof SECTIONS)[number];
type Sections = Record<SectionName, Uint8Array>;

const HEADER_BYTES = 4 + SECTIONS.length * 8;

export type GlossaryParts = DictionaryArrays & {
  /** Packed by `packSense`. */
  readonly senses: Uint32Array;
  readonly index: GlossaryIndex;
  /** In the order of `index.entries`. */
  readonly cards: readonly CardContent[];
  readonly search: readonly SearchDocument[];
};

/** What `readSections` gives: texts are parsed only when asked for. */
export type ReadParts = {
  readonly dictionary: DictionaryArrays;
  readonly senses: Uint32Array;
  readonly index: () => GlossaryIndex;
  /** The card of entry number `entry`. */
  readonly card: (entry: number) => CardContent;
  readonly search: () => readonly SearchDocument[];
};

export function writeSections(parts: GlossaryParts): Uint8Array<ArrayBuffer> {
  const cards = parts.cards.map(asciiJson);
  const cardStarts = new Uint32Array(cards.length + 1);
  cards.forEach((card, i) => {
    cardStarts[i + 1] = (cardStarts[i] ?? 0) + card.length;
  });
  return layOut({
    wordUnits: bytesOf(parts.wordUnits),
    wordStarts: bytesOf(parts.wordStarts),
    wordTable: bytesOf(parts.wordTable),
    wordLanguages: bytesOf(parts.wordLanguages),
    firstNodes: bytesOf(parts.firstNodes),
    edgeStarts: bytesOf(parts.edgeStarts),
    edgeWords: bytesOf(parts.edgeWords),
    edgeNodes: bytesOf(parts.edgeNodes),
    senseStarts: bytesOf(parts.senseStarts),
    nodeSenses: bytesOf(parts.nodeSenses),
    senses: bytesOf(parts.senses),
    index: asciiBytes(asciiJson(parts.index)),
    cards: asciiBytes(cards.join('')),
    cardStarts: bytesOf(cardStarts),
    search: asciiBytes(asciiJson(parts.search)),
  });
}

/** Throws a clear error where `file` is not a compiled glossary of this version. */
export function readSections(file: ArrayBuffer): ReadParts {
  const header = file.byteLength < HEADER_BYTES ? undefined : new Uint32Array(file, 0, HEADER_BYTES / 4);
  if (header?.[0] !== MAGIC) throw new Error('glossary.bin is not a compiled glossary of this version: build the package again');
  const place = (name: SectionName): { offset: number; bytes: number } => {
    const at = 1 + SECTIONS.indexOf(name) * 2;
    const offset = header[at] ?? 0;
    const bytes = header[at + 1] ?? 0;
    if (offset + bytes > file.byteLength) throw new Error(`glossary.bin is cut short in ${name}: build the package again`);
    return { offset, bytes };
  };
  const unsigned = (name: SectionName): Uint32Array => new Uint32Array(file, place(name).offset, place(name).bytes / 4);
  const signed = (name: SectionName): Int32Array => new Int32Array(file, place(name).offset, place(name).bytes / 4);
  const text = (name: SectionName): Uint8Array => new Uint8Array(file, place(name).offset, place(name).bytes);
  const cards = text('cards');
  const cardStarts = unsigned('cardStarts');
  return {
    dictionary: {
      wordUnits: new Uint16Array(file, place('wordUnits').offset, place('wordUnits').bytes / 2),
      wordStarts: unsigned('wordStarts'),
      wordTable: signed('wordTable'),
      wordLanguages: text('wordLanguages'),
      firstNodes: unsigned('firstNodes'),
      edgeStarts: unsigned('edgeStarts'),
      edgeWords: unsigned('edgeWords'),
      edgeNodes: unsigned('edgeNodes'),
      senseStarts: unsigned('senseStarts'),
      nodeSenses: unsigned('nodeSenses'),
    },
    senses: unsigned('senses'),
    index: () => parseAscii(text('index')) as GlossaryIndex,
    card: (entry) => parseAscii(cards.subarray(cardStarts[entry], cardStarts[entry + 1])) as CardContent,
    search: () => parseAscii(text('search')) as readonly SearchDocument[],
  };
}

// Implementation

function layOut(sections: Sections): Uint8Array<ArrayBuffer> {
  const places = new Map<SectionName, number>();
  let size = HEADER_BYTES;
  for (const name of SECTIONS) {
    places.set(name, size);
    size += Math.ceil(sections[name].length / 4) * 4;
  }
  const file = new Uint8Array(size);
  const header = new Uint32Array(file.buffer, 0, HEADER_BYTES / 4);
  header[0] = MAGIC;
  SECTIONS.forEach((name, i) => {
    const offset = places.get(name) ?? 0;
    header[1 + i * 2] = offset;
    header[2 + i * 2] = sections[name].length;
    file.set(sections[name], offset);
  });
  return file;
}

function bytesOf(array: Uint8Array | Uint16Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7F]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Our own build wrote these bytes: trusted, not checked again. */
function parseAscii(bytes: Uint8Array): unknown {
  const PIECE = 8192; // arguments that every engine takes in one call
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return JSON.parse(text) as unknown;
}
