import type { Tokens } from './boundary.ts';
import { isWord, opensSentence } from './boundary.ts';
import { NONE, SPEAKS_ENGLISH, SPEAKS_INDONESIAN } from './dictionary.ts';
import type { PageContext } from './mention.ts';

/** The language a text is read as. `other`: one we have no forms for; `unknown`: too little to tell. */
export type TextLanguage = 'en' | 'id' | 'zh' | 'other' | 'unknown';

export type LanguageEvidence = PageContext['language'];

/*
 * Function words of Indonesian (with Malay, which shares them) and English. They make up a third of running text and are in no other
 * language's everyday list, so few of them decide. Words that both share, or that other languages use ("di", "in", "as", "a"), are left out.
 */
export const INDONESIAN_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `yang dan untuk dengan dari pada dalam ini itu akan tidak juga oleh karena adalah ke telah bisa dapat atau sebagai lebih mereka ada kami kita saya
   ia bahwa saat menjadi seperti tersebut sudah hanya namun secara agar antara setelah bagi serta masih tetapi terhadap para sebuah lain hingga
   sejak ketika maka belum harus banyak tentang yaitu sedang kepada tahun negara kata kemudian melalui sebelum jika menurut tanpa bukan lalu pun
   beberapa setiap semua orang baru dia anda memiliki dilakukan hari ujar tak merupakan`.split(/\s+/),
);
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the of and to for that with was were has have had been are from by this which their its they will would about who but not his her she it is be
   at said than can could more when after into over also other some what there been our your you we if because while where most between during
   before through such under against how these those any both only an on or seen`.split(/\s+/),
);

/** Enough running text to settle a page's language: later words change nothing, so that all requests of a page agree. */
const SAMPLE_WORDS = 500;
/** Under this share of function words a longer text is in neither language. */
const FEWEST_FUNCTION_WORDS = 0.07;
/** From here on a text is long enough to be called another language's. */
const WORDS_TO_RULE_OUT = 25;
/** So much more one language must show than the other. */
const LEAD = 2;

/** A text's words: each token's number in the dictionary, and the languages that the first numbers speak for. */
export type Words = { readonly numbers: Int32Array; readonly wordLanguages: Uint8Array };

/** What a run of tokens speaks for: `first` up to, not including, `behind`. */
export function evidenceOf({ text, starts }: Tokens, { numbers, wordLanguages }: Words, { first, behind }: TokenRange): LanguageEvidence {
  let [words, en, id, zh, others] = [0, 0, 0, 0, 0];
  for (let i = first; i < behind; i += 1) {
    const script = scriptOf(text.charCodeAt(starts[i] ?? 0));
    if (script === 'none') continue;
    words += 1;
    if (script === 'other') others += 1;
    if (script === 'han') zh += 1;
    const number = numbers[i] ?? NONE;
    if (number === NONE || number >= wordLanguages.length) continue;
    const spoken = wordLanguages[number] ?? 0;
    if ((spoken & SPEAKS_INDONESIAN) !== 0) id += 1;
    if ((spoken & SPEAKS_ENGLISH) !== 0) en += 1;
  }
  return { words, en, id, zh: others > zh / 4 ? 0 : zh };
}

/** Tokens `first` up to, not including, `behind`. */
export type TokenRange = { readonly first: number; readonly behind: number };

/** Adds a block's evidence to a page's, until the sample is full. */
export function addEvidence(page: LanguageEvidence, block: LanguageEvidence): LanguageEvidence {
  if (page.words >= SAMPLE_WORDS) return page;
  return { words: page.words + block.words, en: page.en + block.en, id: page.id + block.id, zh: page.zh + block.zh };
}

/** The language that the evidence speaks for. */
export function languageOf({ words, en, id, zh }: LanguageEvidence): TextLanguage {
  if (zh * 2 > words) return 'zh';
  if (words >= WORDS_TO_RULE_OUT && en + id < words * FEWEST_FUNCTION_WORDS) return 'other';
  if (id >= en * LEAD && id > 0) return 'id';
  if (en >= id * LEAD && en > 0) return 'en';
  if (en + id === 0) return 'unknown';
  return id >= en ? 'id' : 'en';
}

/** A block's own language where it says so clearly, else what is known before it is read: what its page declares, or speaks. */
export function languageOfBlock(block: LanguageEvidence, prior: TextLanguage): TextLanguage {
  return clearLanguageOf(block, 4) ?? (prior === 'unknown' ? languageOf(block) : prior);
}

/** The language of a BCP 47 tag; Malay is read as Indonesian, which shares its words. */
export function languageNamed(tag: string): TextLanguage {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'id' || primary === 'in' || primary === 'ms') return 'id';
  if (primary === 'en' || primary === 'zh') return primary;
  return primary === '' ? 'unknown' : 'other';
}

/** A sentence's own language where it says so clearly (a quotation, say), else its block's. */
export function languageOfSentence(sentence: LanguageEvidence, block: TextLanguage): TextLanguage {
  return clearLanguageOf(sentence, 3) ?? block;
}

/** The sentence or quotation around a token: from what opens it to what ends it. */
export function sentenceAround(tokens: Tokens, index: number): TokenRange {
  let first = index;
  while (!opensSentence(tokens, first)) first -= 1;
  let behind = index + 1;
  while (behind < tokens.count && !opensSentence(tokens, behind)) behind += 1;
  return { first, behind };
}

/** Whether a run of at least three words stands all in capitals, as headlines do. */
export function isInCapitals(tokens: Tokens, { first, behind }: TokenRange): boolean {
  const text = tokens.text.slice(tokens.starts[first], tokens.ends[behind - 1]);
  if (/\p{Ll}/u.test(text)) return false;
  let words = 0;
  for (let i = first; i < behind; i += 1) if (isWord(tokens, i)) words += 1;
  return words >= 3;
}

// Implementation

/** At least `fewest` function words of one language, hardly one of the other. */
function clearLanguageOf({ words, en, id, zh }: LanguageEvidence, fewest: number): TextLanguage | undefined {
  if (id >= fewest && en * 4 <= id) return 'id';
  if (en >= fewest && id * 4 <= en) return 'en';
  return zh > 4 && zh * 2 > words ? 'zh' : undefined;
}

/** By a word's first UTF-16 unit. */
function scriptOf(unit: number): 'latin' | 'han' | 'other' | 'none' {
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 'latin';
  if (unit < 0xc0) return 'none';
  if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00)) return 'latin';
  if ((unit >= 0x4e00 && unit < 0xa000) || (unit >= 0x3400 && unit < 0x4dc0)) return 'han';
  return /\p{L}/u.test(String.fromCharCode(unit)) ? 'other' : 'none';
}
