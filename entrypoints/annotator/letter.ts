/*
 * Letters, and halves of pairs: as ranges, since V8 takes ten times as long to compile `\p{L}`, once for each width of strings. Some signs lie in
 * them too: they cost a question more.
 */
export const letter = /[A-Za-z\xc0-\u1fff\u2c00-\uffff]/;
export const startsWithWord = /^[\dA-Za-z\xc0-\u1fff\u2c00-\uffff]/;
export const endsInWord = /[\dA-Za-z\xc0-\u1fff\u2c00-\uffff]$/;
