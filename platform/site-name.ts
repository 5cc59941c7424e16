import { toUnicode } from 'punycode/';

/*
 * Western European letters, Chinese and Japanese signs, or Korean ones: each label of a name in one of them. None of these passes for a letter of
 * another; Cyrillic and Greek ones do, and what is written from right to left changes the order of what stands beside it.
 */
const READABLE = /^(?:[a-z\d\-à-ïñ-öø-ýÿ]+|[一-鿿ぁ-ゖァ-ヺー\d]+|[가-힣\d]+)$/;

/** A host or domain as the reader sees it: in its own script where nobody can take it for another, else as it is stored; empty for files. */
export function nameOf(key: string): string {
  return key === 'file:' ? '' : key.split('.').map(readable).join('.');
}

function readable(label: string): string {
  try {
    const own = toUnicode(label);
    return READABLE.test(own) ? own : label;
  } catch {
    return label; // no label that anybody could have registered
  }
}
