import type { Span } from './mention.ts';

/** What a name's dots may end in, in small letters, so that neither "teknologi AI.Perusahaan" nor "U.S.AI" is an address. */
const TOP_LEVEL = 'com|org|net|id|co|io|ai|cn|gov|edu|info|tv|eu|uk|de|fr|jp|sg|my|asia|app|dev|xyz';
/** A web or mail address, a handle, or a name with underscores: one run of visible characters. */
const ADDRESS = new RegExp(
  `(?:^|[\\s("'“‘<\\[])(?:[a-z][a-z\\d+.-]*://|www\\.|@[\\w.]|[\\w.+-]+@[\\w-]+\\.|(?:[\\w-]+\\.)+(?:${TOP_LEVEL})(?:[/:?#)\\]"'”’,;!.]|$))`,
  'u',
);
/** Longer runs without a space are no words. */
const LONGEST = 200;

/** Whether `span` lies in an address of `text` without being all of it ("Liputan6.com" is a by-line): nothing is said of what stands there. */
export function isInAddress(text: string, { start, end }: Span): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST && !isSpace(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST && !isSpace(text, to)) to += 1;
  if (!ADDRESS.test(text.slice(from, to))) return false;
  if (/[\w/@]/.test(text.slice(from, start))) return true;
  // The whole of a plain name, quotes and punctuation aside; a credit names its photographer behind it ("Liputan6.com/Herman").
  const isCredit = /^\p{Lu}\S*\.\S*\/\p{Lu}\p{Ll}/u.test(text.slice(start, to)) && text[end] === '/';
  return !isCredit && /[\w/@]/.test(text.slice(end, to));
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
