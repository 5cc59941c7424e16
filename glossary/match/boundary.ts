import { classOf, foldOf, HYPHEN, IGNORED, OTHER, SINGLE, SPACE, WORD, wordLetters } from './fold.ts';
import { TokenWriter } from './token-writer.ts';

/*
 * What counts as a word edge. A text becomes a row of tokens:
 *   - a run of letters, digits and marks is one token ("H20", "teknologinya");
 *   - a character of a script without spaces is one token each (人 工 智 能), and so an edge on both sides;
 *   - any other visible character is a token of its own ("’", ".", "(");
 *   - spaces part tokens and leave none; so does a hyphen with a letter directly on both sides ("open-source" = "open source",
 *     "AS-China" is two words), while a dash between spaces is a token, over which no phrase reaches.
 * Forms and texts go through the same function, so a form stands in a text exactly where its tokens do.
 */

/** A text's tokens. Positions are UTF-16 units of the text; folded letters lie in one shared buffer. */
export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** Token `i` is `text.slice(starts[i], ends[i])`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Its folded letters are `units.subarray(foldedStarts[i], foldedStarts[i + 1])`. */
  readonly units: Uint16Array;
  readonly foldedStarts: Int32Array;
  /** The `hashUnits` of its folded letters. */
  readonly hashes: Int32Array;
};

/** Cuts `text` into tokens. Never throws, whatever the text holds. */
export function tokensOf(text: string): Tokens {
  const cutter = new Cutter(text);
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK) at += 1;
    else at = wordLetters[unit] === 0 ? cutter.take(at) : cutter.takeWord(at);
  }
  return cutter.finish();
}

/** The letters of a token as they stand in the text, without what shows nothing, apostrophes made equal: for exact-case forms. */
export function exactTextOf(tokens: Tokens, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i <= last; i += 1) words.push(visibleText(textOf(tokens, i)));
  return words.join(' ');
}

/** Whether tokens stand in the text as `exact` says, which `exactTextOf` gave. */
export function isWrittenAs(exact: string, tokens: Tokens, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return !differsAtOnce(exact, tokens.text, tokens.starts[first] ?? 0) && exactTextOf(tokens, first, last) === exact;
}

/** The token as it stands in the text; nothing behind the last one. */
export function textOf(tokens: Tokens, index: number): string {
  return index >= tokens.count ? '' : tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

/** Whether the token starts with a capital letter. */
export function isCapitalised(tokens: Tokens, index: number): boolean {
  return /^\p{Lu}/u.test(textOf(tokens, index));
}

/** Whether the token is a word, not punctuation. */
export function isWord(tokens: Tokens, index: number): boolean {
  const kind = classOf(tokens.text.codePointAt(tokens.starts[index] ?? 0) ?? 0);
  return kind === WORD || kind === SINGLE;
}

/** Whether a sentence or a quotation begins at the token: behind it a capital letter says nothing. */
export function opensSentence(tokens: Tokens, index: number): boolean {
  if (index === 0) return true;
  if (textLength(tokens, index - 1) !== 1) return false;
  const before = tokens.text.charAt(tokens.starts[index - 1] ?? 0);
  if (OPENING_MARKS.includes(before)) return true;
  // A full stop, unless it belongs to an abbreviation ("U.S.", "Dr.").
  return before === '.' && (index < 2 || textLength(tokens, index - 2) > 2);
}

// Implementation

/** The usual space, which needs no look at the tables. */
const BLANK = 0x20;

const OPENING_MARKS = '"“”«»„‟‘(:;!?…•—–-';

/** Plain letters that differ ("dan", "DAN") differ whatever follows: no need to build the text. */
function differsAtOnce(exact: string, text: string, at: number): boolean {
  const [wanted, found] = [exact.charCodeAt(0), text.charCodeAt(at)];
  return wanted !== found && isPlainLetter(wanted) && isPlainLetter(found);
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function textLength(tokens: Tokens, index: number): number {
  return (tokens.ends[index] ?? 0) - (tokens.starts[index] ?? 0);
}

function visibleText(raw: string): string {
  let visible = '';
  for (const char of raw.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    if (classOf(code) === IGNORED) continue;
    visible += foldOf(code) === "'" ? "'" : char;
  }
  return visible;
}

class Cutter {
  readonly #text: string;
  readonly #writer: TokenWriter;

  constructor(text: string) {
    this.#text = text;
    this.#writer = new TokenWriter(text);
  }

  finish(): Tokens {
    return this.#writer.finish();
  }

  /** Takes the token, space or hyphen at `at`; returns where the next one begins. */
  take(at: number): number {
    const code = this.#codeAt(at);
    const width = code > 0xffff ? 2 : 1;
    switch (classOf(code)) {
      case WORD:
        return this.takeWord(at);
      case SPACE:
      case IGNORED:
        return at + width;
      case HYPHEN:
        if (this.#joinsWords(at, at + width)) return at + width;
        break;
      case SINGLE:
      case OTHER:
        break;
    }
    this.#writer.begin(at);
    this.#writer.add(code);
    this.#writer.end(at + width);
    return at + width;
  }

  takeWord(start: number): number {
    this.#writer.begin(start);
    let at = this.#writer.addLetters(start);
    let end = at;
    while (at < this.#text.length && this.#text.charCodeAt(at) !== BLANK) {
      const code = this.#codeAt(at);
      const kind = classOf(code);
      if (kind !== WORD && kind !== IGNORED) break;
      at += code > 0xffff ? 2 : 1;
      if (kind === IGNORED) continue; // may stand inside a word, never at its end
      this.#writer.add(code);
      at = this.#writer.addLetters(at);
      end = at;
    }
    this.#writer.end(end);
    return at;
  }

  #codeAt(at: number): number {
    return this.#text.codePointAt(at) ?? 0;
  }

  /** Whether letters stand on both sides of the hyphen between `before` and `after`; what shows nothing does not count. */
  #joinsWords(before: number, after: number): boolean {
    let left = before;
    let letter: number | undefined;
    do {
      left -= this.#isPair(left - 2) ? 2 : 1;
      letter = this.#text.codePointAt(left);
    } while (letter !== undefined && classOf(letter) === IGNORED);
    let right = after;
    while (right < this.#text.length && classOf(this.#codeAt(right)) === IGNORED) right += this.#codeAt(right) > 0xffff ? 2 : 1;
    return isLetter(letter) && isLetter(this.#text.codePointAt(right));
  }

  /** Whether two UTF-16 units from `at` on are one character. */
  #isPair(at: number): boolean {
    return at >= 0 && (this.#text.codePointAt(at) ?? 0) > 0xffff;
  }
}

function isLetter(code: number | undefined): boolean {
  if (code === undefined) return false;
  const kind = classOf(code);
  return kind === WORD || kind === SINGLE;
}
