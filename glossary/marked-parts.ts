/** A piece of a text, and whether it is what somebody typed. */
export type TextPart = { readonly text: string; readonly marked: boolean };

/**
 * Cuts a text where it holds what was typed: as it stands, with other gaps, word by word, or with a slip in a word. Case and marks on
 * letters do not count. The beginnings of words come before what stands inside them: “ai” is not looked for in “Shanghai” if it stands alone too.
 */
export function markParts(text: string, typed: string): readonly TextPart[] {
  const letters = lettersOf(text);
  const whole = spansOf(letters, squeeze(typed));
  const spans = whole.length > 0 ? whole : typed.split(/\s+/u).flatMap((word) => spansOfWord(letters, squeeze(word)));
  const parts: TextPart[] = [];
  let done = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start < done) continue;
    if (start > done) parts.push({ text: text.slice(done, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false });
  return parts;
}

/** A text's letters and digits alone, without case and marks. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

// Implementation

type Span = { readonly start: number; readonly end: number };
/** One unit of the squeezed text: where it stands, and which word of the text it is in. */
type Letter = { readonly letter: string; readonly start: number; end: number; readonly opens: boolean };

/** One letter hides little: it would be marked everywhere. */
const FEWEST_LETTERS = 2;
/** In shorter words a slip makes another word. */
const FEWEST_FOR_SLIP = 4;

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  let opens = true;
  for (const character of text) {
    const end = start + character.length;
    const squeezed = squeeze(character);
    for (const letter of squeezed) {
      letters.push({ letter, start, end, opens });
      opens = false;
    }
    const last = letters.at(-1);
    if (squeezed === '' && !/\p{M}/u.test(character)) opens = true;
    else if (squeezed === '' && last) last.end = end; // a mark that follows its letter belongs to it
    start = end;
  }
  return letters;
}

function spansOf(letters: readonly Letter[], wanted: string): Span[] {
  const length = Array.from(wanted).length;
  if (length < FEWEST_LETTERS) return [];
  const found = letters.flatMap(({ start, opens }, i) => {
    const run = letters.slice(i, i + length);
    return wordOf(run) === wanted ? [{ start, end: run.at(-1)?.end ?? start, opens }] : [];
  });
  const opening = found.filter(({ opens }) => opens);
  return opening.length > 0 ? opening : found;
}

function spansOfWord(letters: readonly Letter[], wanted: string): Span[] {
  const found = spansOf(letters, wanted);
  if (found.length > 0 || wanted.length < FEWEST_FOR_SLIP) return found;
  return wordsOf(letters).flatMap((word) => {
    const typedSoFar = wordOf(word).slice(0, wanted.length);
    const [first, last] = [word[0], word.at(-1)];
    return first && last && slipsBetween(wanted, typedSoFar) <= wanted.length / 4 ? [{ start: first.start, end: last.end }] : [];
  });
}

function wordsOf(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = [];
  for (const letter of letters) {
    if (letter.opens) words.push([]);
    words.at(-1)?.push(letter);
  }
  return words;
}

function wordOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('');
}

/** How many letters were left out, put in, taken for another, or swapped with the next. */
function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return last.at(-1) ?? 0;
}
