import { browser } from 'wxt/browser';

import type { CardLanguage } from '../glossary/entry.ts';
import { follow } from './follow.ts';
import { chosenLanguage } from './settings.ts';

/** A page of ours does not stay empty longer than this for want of a language, in ms. */
export const LONGEST_READING_MS = 1000;

/** The language of cards and interface: the reader's choice, else Indonesian for browsers in Indonesian or Malay, else English. */
export function languageFor(chosen: CardLanguage | null, browserLanguage: string): CardLanguage {
  return chosen ?? (/^(id|in|ms)\b/i.test(browserLanguage) ? 'id' : 'en');
}

/** The language as it is now. Rejects where the choice cannot be read. */
export async function languageNow(): Promise<CardLanguage> {
  return languageHere(await chosenLanguage.getValue());
}

/** The same for a page that can wait for it; as if nothing were chosen where that cannot be read. */
export function languageInTime(): Promise<CardLanguage> {
  return languageNow().catch(() => languageHere(null));
}

/** The same for a page that is of use before that is read. */
export function languageSoon(): Promise<CardLanguage> {
  const tooLong = new Promise<CardLanguage>((resolve) => setTimeout(() => resolve(languageHere(null)), LONGEST_READING_MS));
  return Promise.race([languageInTime(), tooLong]);
}

/** Tells the language once it is read, and each change. Returns how to stop. */
export function watchLanguage(onChange: (language: CardLanguage) => void): () => void {
  const watch = (tell: typeof onChange): (() => void) => chosenLanguage.watch((chosen) => tell(languageHere(chosen)));
  return follow({ getValue: languageNow, watch }, onChange);
}

/** The same in this browser. */
export function languageHere(chosen: CardLanguage | null): CardLanguage {
  return languageFor(chosen, browser.i18n.getUILanguage());
}
