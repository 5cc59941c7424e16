/*
 * Which characters count as the same. Two spellings are one word when their folded letters are equal: capitals, width (ＡＩ), accents (Trenčín),
 * ligatures and typographic apostrophes make no difference; soft hyphens and zero-width characters are not there at all.
 */

/** What a character is to the matcher. */
export const WORD = 1; // part of a word: letters, digits, marks, the underscore
export const SINGLE = 2; // a word of its own: scripts written without spaces, or with particles attached
export const SPACE = 3;
export const HYPHEN = 4;
export const IGNORED = 5; // shows nothing: soft hyphen, zero-width characters
export const OTHER = 6; // punctuation and symbols

export type CharClass = typeof WORD | typeof SINGLE | typeof SPACE | typeof HYPHEN | typeof IGNORED | typeof OTHER;

const IS_IGNORED = /^\p{Default_Ignorable_Code_Point}$/u;
const IS_SPACE = /^[\s\u0085]$/u;
const IS_HYPHEN = /^[-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D]$/u;
const IS_SINGLE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const IS_WORD = /^[\p{L}\p{N}\p{M}_]$/u;
const MARKS = /\p{M}+/gu;

/*
 * Every character met so far, for the whole of the program's life: the basic plane in flat tables (0: not met yet), the few others, and
 * those that fold to several letters or to none, in maps.
 */

/** The tokeniser's short cut: what a UTF-16 unit folds to that is one letter of a word and folds to one. 0 for any other: ask `classOf`. */
export const wordLetters = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000);
const units = new Uint16Array(0x10000);
const otherKinds = new Map<number, CharClass>();
const otherFolds = new Map<number, string>();

/** The class of a code point (a lone surrogate is OTHER). */
export function classOf(codePoint: number): CharClass {
  const known = codePoint < 0x10000 ? kinds[codePoint] : otherKinds.get(codePoint);
  return known ? (known as CharClass) : learn(codePoint);
}

/** The one UTF-16 unit that a code point of the basic plane folds to, or 0 where it folds to several or to none: ask `foldOf`. */
export function foldedUnitOf(codePoint: number): number {
  if (codePoint >= 0x10000) return 0;
  if (kinds[codePoint] === 0) learn(codePoint);
  return units[codePoint] ?? 0;
}

/** The letters a code point stands for when comparing: none for marks, several for ligatures. */
export function foldOf(codePoint: number): string {
  const unit = foldedUnitOf(codePoint);
  if (unit !== 0) return String.fromCharCode(unit);
  if (!otherFolds.has(codePoint)) learn(codePoint);
  return otherFolds.get(codePoint) ?? '';
}

function learn(codePoint: number): CharClass {
  const char = String.fromCodePoint(codePoint);
  const kind = classify(char);
  const folded = kind === IGNORED ? '' : fold(char);
  if (codePoint < 0x10000) kinds[codePoint] = kind;
  else otherKinds.set(codePoint, kind);
  if (codePoint < 0x10000 && folded.length === 1) {
    units[codePoint] = folded.charCodeAt(0);
    if (kind === WORD) wordLetters[codePoint] = folded.charCodeAt(0);
  } else otherFolds.set(codePoint, folded);
  return kind;
}

function classify(char: string): CharClass {
  if (IS_IGNORED.test(char)) return IGNORED;
  if (IS_SPACE.test(char)) return SPACE;
  if (IS_HYPHEN.test(char)) return HYPHEN;
  if (IS_SINGLE.test(char)) return SINGLE;
  return IS_WORD.test(char) ? WORD : OTHER;
}

function fold(char: string): string {
  if (/^[’‘ʼ＇`´]$/u.test(char)) return "'";
  // Case first and last: some capitals decompose only after lowering, some letters gain a capital form by NFKD.
  return char.toLowerCase().normalize('NFKD').replace(MARKS, '').toLowerCase();
}
