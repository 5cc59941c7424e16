/** A strange text to be shown: short, and with a number in place of each sign that is not seen, turns the writing direction, or sits on another. */
export function printable(text: string): string {
  return text.slice(0, 60).replace(/[\p{C}\p{M}\p{DI}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
}
