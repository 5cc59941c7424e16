import { statSync } from 'node:fs';
import path from 'node:path';

/** What `npm start` opens: an address, or a file that is served over loopback. */
export type PageToOpen =
  { readonly kind: 'address'; readonly url: string } | { readonly kind: 'file'; readonly folder: string; readonly name: string };

/**
 * Reads the word given to `npm start`: an address of the web, else a file, found from `folder`. Throws with words for the reader where it is
 * neither.
 */
export function pageToOpen(word: string, { folder }: { folder: string }): PageToOpen {
  if (/^https?:\/\//i.test(word)) return { kind: 'address', url: checkedAddress(word) };
  if (/^[a-z][a-z+.-]+:\/\//i.test(word))
    throw new Error(`${word} is no page that Konteks can run on: give an http or https address, or a file`);
  const file = path.resolve(folder, word);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Error(`There is no file ${file}. An address begins with http:// or https://`);
  if (!stat.isFile()) throw new Error(`${file} is not a file: name the page in it, such as ${path.join(word, 'index.html')}`);
  return { kind: 'file', folder: path.dirname(file), name: path.basename(file) };
}

function checkedAddress(word: string): string {
  if (!URL.canParse(word)) throw new Error(`${word} is not an address`);
  return new URL(word).href;
}
