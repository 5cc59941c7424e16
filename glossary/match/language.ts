import type { PageContext } from './mention.ts';

/** The language a text is read as. `other`: one we have no forms for; `unknown`: too little to tell. */
export type TextLanguage = 'en' | 'id' | 'zh' | 'other' | 'unknown';

export type LanguageEvidence = PageContext['language'];

/*
 * Function words of Indonesian (with Malay, which shares them) and English. They make up a third of running text and are in no other
 * language's everyday list, so few of them decide. Words that both share, or that other languages use ("di", "in", "as", "a"), are left out.
 */
const INDONESIAN = new Set(
  `yang dan untuk dengan dari pada dalam ini itu akan tidak juga oleh karena adalah ke telah bisa dapat atau sebagai lebih mereka ada kami kita saya
   ia bahwa saat menjadi seperti tersebut sudah hanya namun secara agar antara setelah bagi serta masih tetapi terhadap para sebuah lain hingga
   sejak ketika maka belum harus banyak tentang yaitu sedang kepada tahun negara kata kemudian melalui sebelum jika menurut tanpa bukan lalu pun
   beberapa setiap semua orang baru dia anda memiliki dilakukan hari ujar tak merupakan`.split(/\s+/),
);
const ENGLISH = new Set(
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

/** Counts what speaks for each language in `text`. */
export function evidenceOf(text: string): LanguageEvidence {
  let en = 0;
  let id = 0;
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  for (const word of words) {
    if (INDONESIAN.has(word)) id += 1;
    if (ENGLISH.has(word)) en += 1;
  }
  const zh = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const others = (
    text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]/gu) ?? []
  ).length;
  return { words: words.length + zh + others, en, id, zh: others > zh / 4 ? 0 : zh };
}

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

/** A block's own language where it says so clearly (a quotation, say), else its page's. */
export function languageOfBlock(block: LanguageEvidence, page: LanguageEvidence): TextLanguage {
  const CLEAR = 4; // function words of one language with none of the other's
  if (block.id >= CLEAR && block.en * 4 <= block.id) return 'id';
  if (block.en >= CLEAR && block.id * 4 <= block.en) return 'en';
  if (block.zh > 4 && block.zh * 2 > block.words) return 'zh';
  const own = languageOf(block);
  const prior = languageOf(page);
  return prior === 'unknown' ? own : prior;
}
