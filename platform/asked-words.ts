import { storage } from 'wxt/utils/storage';

/** In memory, and not in the popup's address: the browser's history keeps addresses, and these words stand on a page that somebody read. */
const askedWords = storage.defineItem<string>('session:askedWords', { fallback: '' });

/** Keeps what a popup that is about to open is to look up. */
export function keepAskedWords(words: string): Promise<void> {
  return askedWords.setValue(words);
}

/** Takes it: it is looked up once. Empty where there is nothing. */
export async function takeAskedWords(): Promise<string> {
  const words = await askedWords.getValue();
  await askedWords.removeValue();
  return words;
}
