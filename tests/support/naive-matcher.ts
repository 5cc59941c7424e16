/*
 * What the matcher should find, found as simply as can be: every form is tried at every place of the text. Written apart from the matcher,
 * without tables, tries or typed arrays, so that the two can be compared.
 */

type Word = { readonly letters: string; readonly start: number; readonly end: number };

/** The mentions of `forms` (form → entry) in `text`: leftmost, then longest. */
export function findNaively(forms: ReadonlyMap<string, string>, text: string): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = [...forms]
      .map(([form, entry]) => ({ entry, letters: wordsOf(form).map((word) => word.letters) }))
      .filter(({ letters }) => letters.length > 0 && letters.every((letter, i) => words[at + i]?.letters === letter))
      .toSorted((a, b) => b.letters.length - a.letters.length)[0];
    if (fitting === undefined) at += 1;
    else {
      const last = at + fitting.letters.length - 1;
      found.push(`${text.slice(words[at]?.start, words[last]?.end)} → ${fitting.entry}`);
      at = last + 1;
    }
  }
  return found;
}

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}]$/u;
const ALONE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const LETTER = /^[\p{L}\p{N}\p{M}_]$/u;
const HYPHEN = /^[-\u2010-\u2013\u2212\uFE63\uFF0D]$/u;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let open = false;
  let before = '';
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    if (INVISIBLE.test(char)) continue;
    const behind = Array.from(text.slice(at)).find((next) => !INVISIBLE.test(next)) ?? '';
    const glued = HYPHEN.test(char) && LETTER.test(before) && LETTER.test(behind);
    if (/[\s\u0085]/u.test(char) || glued) open = false;
    else if (open && LETTER.test(char) && !ALONE.test(char)) {
      const last = words.pop() ?? { letters: '', start, end: at };
      words.push({ letters: last.letters + folded(char), start: last.start, end: at });
    } else {
      words.push({ letters: folded(char), start, end: at });
      open = LETTER.test(char) && !ALONE.test(char);
    }
    before = char;
  }
  return words;
}

function folded(char: string): string {
  if ('’‘ʼ＇`´'.includes(char)) return "'";
  return char.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
