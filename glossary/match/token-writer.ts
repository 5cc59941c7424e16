import type { Tokens } from './boundary.ts';
import { HASH_OF_NOTHING, hashWith } from './dictionary.ts';
import { foldedUnitOf, foldOf, wordLetters } from './fold.ts';

/** Writes a text's tokens down: where each lies, its folded letters, their hash. What is a token, `boundary.ts` decides. */
export class TokenWriter {
  readonly #text: string;
  readonly #room: Room;
  /** Where this text's part begins. */
  readonly #firstToken: number;
  #units: Uint16Array;
  #firstUnit: number;
  /** Where its next token and its next folded unit go. */
  #token: number;
  #unit: number;
  /** Of the folded letters of the token at hand. */
  #hash = HASH_OF_NOTHING;

  constructor(text: string) {
    if (!room.fits(text.length)) room = new Room(text.length);
    this.#text = text;
    this.#room = room;
    this.#firstToken = this.#token = room.usedTokens;
    this.#units = room.units;
    this.#firstUnit = this.#unit = room.usedUnits;
  }

  begin(start: number): void {
    this.#room.starts[this.#token] = start;
    this.#room.foldedStarts[this.#token] = this.#unit - this.#firstUnit;
    this.#hash = HASH_OF_NOTHING;
  }

  end(end: number): void {
    this.#room.ends[this.#token] = end;
    this.#room.hashes[this.#token] = this.#hash;
    this.#token += 1;
  }

  /** Adds the letters from `start` on that are one unit and fold to one, as nearly all are; returns where the first other character stands. */
  addLetters(start: number): number {
    const text = this.#text;
    const units = this.#units;
    let unit = this.#unit;
    let hash = this.#hash;
    let at = start;
    for (; at < text.length; at += 1, unit += 1) {
      const folded = wordLetters[text.charCodeAt(at)] ?? 0;
      if (folded === 0) break;
      units[unit] = folded;
      hash = hashWith(hash, folded);
    }
    this.#unit = unit;
    this.#hash = hash;
    return at;
  }

  /** Adds any one character. */
  add(codePoint: number): void {
    const unit = foldedUnitOf(codePoint);
    if (unit !== 0) return this.#addUnit(unit);
    const letters = foldOf(codePoint);
    if (letters.length > 1) this.#reserve(letters.length);
    for (let i = 0; i < letters.length; i += 1) this.#addUnit(letters.charCodeAt(i));
  }

  finish(): Tokens {
    const { starts, ends, foldedStarts, hashes } = this.#room;
    const [first, behind] = [this.#firstToken, this.#token];
    foldedStarts[behind] = this.#unit - this.#firstUnit;
    this.#room.usedTokens = behind + 1;
    if (this.#units === this.#room.units) this.#room.usedUnits = this.#unit;
    return {
      text: this.#text,
      count: behind - first,
      starts: starts.subarray(first, behind),
      ends: ends.subarray(first, behind),
      units: this.#units.subarray(this.#firstUnit, this.#unit),
      foldedStarts: foldedStarts.subarray(first, behind + 1),
      hashes: hashes.subarray(first, behind),
    };
  }

  #addUnit(unit: number): void {
    this.#units[this.#unit] = unit;
    this.#unit += 1;
    this.#hash = hashWith(this.#hash, unit);
  }

  /** Makes sure of a place for `more` units besides the whole text's: where the room has none, the text gets an array of its own. */
  #reserve(more: number): void {
    if (this.#units.length - this.#unit >= this.#text.length + more) return;
    const used = this.#unit - this.#firstUnit;
    const larger = new Uint16Array(2 * (used + this.#text.length + more));
    larger.set(this.#units.subarray(this.#firstUnit, this.#unit));
    this.#units = larger;
    this.#firstUnit = 0;
    this.#unit = used;
  }
}

// Implementation

const TOKENS_OF_A_ROOM = 2 ** 13;
const UNITS_OF_A_TOKEN = 5; // on average, spaces aside

/**
 * Tokens of many texts lie one after another in a few large arrays, of which each text gets its part: to make typed arrays for every text
 * takes longer than to fill them.
 */
class Room {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly foldedStarts: Int32Array;
  readonly hashes: Int32Array;
  readonly units: Uint16Array;
  usedTokens = 0;
  usedUnits = 0;

  /** Room for at least one text of `length` UTF-16 units: no token is shorter than one, and few letters fold to several. */
  constructor(length: number) {
    const tokens = Math.max(length + 1, TOKENS_OF_A_ROOM);
    this.starts = new Int32Array(tokens);
    this.ends = new Int32Array(tokens);
    this.foldedStarts = new Int32Array(tokens);
    this.hashes = new Int32Array(tokens);
    this.units = new Uint16Array(Math.max(length, TOKENS_OF_A_ROOM * UNITS_OF_A_TOKEN));
  }

  fits(length: number): boolean {
    return this.starts.length - this.usedTokens > length && this.units.length - this.usedUnits >= length;
  }
}

let room = new Room(0);
