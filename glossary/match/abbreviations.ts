import type { EntryId } from '../entry.ts';
import type { Tokens } from './boundary.ts';
import { isCapitalised, isWord, textOf } from './boundary.ts';

/*
 * A text's own abbreviations: "World AI Cooperation Organization (WAICO)". From there on the short form means what the long form does.
 * Where the long form is none of ours, "Wireless Avionics Intra-Communications (WAIC)", the short form means something else on this page.
 * After Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in biomedical text” (PSB 2003); ours asks for
 * capitals on both sides, since a wrong definition harms a whole page.
 */

/** The entry that a page's own abbreviation means, or null where it means none of ours. */
export type Definition = { readonly short: string; readonly at: number; readonly entry: EntryId | null };

/** A mention of one of ours that may be the long form: its tokens, its text, its entry. */
export type LongForm = { readonly first: number; readonly last: number; readonly text: string; readonly entry: EntryId };

/** Every definition in a block's tokens; `at` is the place of the short form. */
export function definitionsIn(tokens: Tokens, longForms: readonly LongForm[]): Definition[] {
  const definitions: Definition[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    // Most words of a text end here: a short form stands in brackets or opens with two capitals.
    const inBrackets = i > 0 && tokens.text[tokens.starts[i - 1] ?? 0] === '(';
    if (!(inBrackets || opensWithTwoCapitals(tokens, i)) || !isShortForm(tokens, i)) continue;
    const [short, at] = [textOf(tokens, i), tokens.starts[i] ?? 0];
    const othersNamedSo = definitions.some((known) => known.entry === null);
    if (areInitials(tokens, i, othersNamedSo)) definitions.push({ short, at, entry: null });
    else if (inBrackets) {
      const entry = bracketed(short, tokens, i, longForms);
      if (entry !== undefined) definitions.push({ short, at, entry });
    }
  }
  return definitions;
}

function opensWithTwoCapitals({ text, starts }: Tokens, index: number): boolean {
  const at = starts[index] ?? 0;
  return isCapital(text.charCodeAt(at)) && isCapital(text.charCodeAt(at + 1));
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** "Pria berinisial AS", "AS alias Boim", "menangkap AS (34)": initials of somebody whom Indonesian news does not name. */
function areInitials({ text, starts, ends }: Tokens, index: number, othersNamedSo: boolean): boolean {
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  if (end - start > 3) return false;
  const before = text.slice(Math.max(0, start - 48), start);
  const behind = text.slice(end, end + 8);
  if (SAID_BEFORE.test(before) || /^\salias\s/i.test(behind)) return true;
  return AGE.test(behind) && (othersNamedSo || PERSON.test(before));
}

const SAID_BEFORE = /(^|\P{L})((ber)?inisial(nya)?|sebut saja|tersangka|terdakwa|terduga|terlapor|terpidana)\s["“‘']?$/iu;

/** "(34)", "(34 tahun)", "(34, warga Depok)": countries have percentages and medals there, "(34 persen)", "(34,5)". */
const AGE = /^\s\([1-9]\d(\)|,\s|\sth|\stahun)/;

/** Who is named by initials and an age, or what police do to them, a few words before: medals are counted in brackets too. */
const PERSON =
  /(^|\P{L})(pelaku|korban|saksi|tersangka|terdakwa|pria|laki-laki|lelaki|wanita|perempuan|remaja|pemuda|bocah|warga|siswa|siswi|pelajar|mahasiswa|santri|sopir|pengendara|pengemudi|guru|ibu|ayah|anak|suami|istri|menangkap|meringkus|membekuk|mengamankan|menahan|menetapkan|memeriksa)(nya|\P{L})[^.]*$/iu;

/** Two to ten letters and digits, at least two of them capitals, the first a letter. */
function isShortForm(tokens: Tokens, index: number): boolean {
  return (
    isWord(tokens, index) &&
    /^(?=.{2,10}$)\p{L}[\p{L}\p{N}]*$/u.test(textOf(tokens, index)) &&
    /\p{Lu}.*\p{Lu}/u.test(textOf(tokens, index))
  );
}

function bracketed(short: string, tokens: Tokens, index: number, longForms: readonly LongForm[]): EntryId | null | undefined {
  return textOf(tokens, index + 1) === ')' ? entryOf(short, tokens, index - 2, longForms) : undefined;
}

/** What a short form means whose long form ends at token `last`; undefined where nothing before it fits. */
function entryOf(short: string, tokens: Tokens, last: number, longForms: readonly LongForm[]): EntryId | null | undefined {
  const ours = longForms
    .filter((form) => form.last === last && form.first < last && standsFor(short, form.text))
    .toSorted((a, b) => b.first - a.first)[0]; // the shortest, as Schwartz and Hearst choose
  if (ours !== undefined) return ours.entry;
  return hasInitialsOf(short, tokens, last) ? null : undefined;
}

/** Schwartz and Hearst's test: the short form's letters stand in the long form in their order, the first one at the start of a word. */
function standsFor(short: string, long: string): boolean {
  const [head = '', ...rest] = short.toLowerCase().split('');
  let text = long.toLowerCase();
  for (const letter of rest.toReversed()) {
    const at = text.lastIndexOf(letter);
    if (at === -1) return false;
    text = text.slice(0, at);
  }
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(head));
}

/** Whether the capitalised words that end at token `last` have the short form's letters as initials, small words between them left out. */
function hasInitialsOf(short: string, tokens: Tokens, last: number): boolean {
  const SMALL = /^(of|the|for|and|in|on|to|dan|untuk|di|pada|atas|de|des|du|la|le|y)$/;
  let left = short.length;
  for (let i = last; i >= 0 && left > 0; i -= 1) {
    if (SMALL.test(textOf(tokens, i)) && left < short.length) continue;
    if (!isWord(tokens, i) || !isCapitalised(tokens, i)) return false;
    if (textOf(tokens, i)[0]?.toLowerCase() !== short[left - 1]?.toLowerCase()) return false;
    left -= 1;
  }
  return left === 0;
}
