/*
 * Letters, and halves of pairs: as ranges, since V8 takes ten times as long to compile `\p{L}`, once for each width of strings. Some signs lie in
 * them too: they cost a question more.
 */
const LETTERS = 'A-Za-z\\xc0-\\u1fff\\u2c00-\\uffff';

export const letter = new RegExp(`[${LETTERS}]`);
export const startsWithWord = new RegExp(`^[\\d${LETTERS}]`);
export const endsInWord = new RegExp(`[\\d${LETTERS}]$`);
