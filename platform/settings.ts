import { storage } from 'wxt/utils/storage';

import type { CardLanguage } from '../glossary/entry.ts';
import { DEFAULT_LOOK } from './look.ts';
import type { Look } from './look.ts';

/*
 * What the reader chose, and nothing else: what is not stored has its default in code, so that a default can get better with an update.
 */

/** Sites that are switched off, by `Site.key`. */
export const switchedOffSites = storage.defineItem<readonly string[]>('local:switchedOffSites', { fallback: [] });

/** The reader's language; null follows the browser's. */
export const chosenLanguage = storage.defineItem<CardLanguage | null>('local:language', { fallback: null });

/** Whether ordinary words (tier 3) are underlined too. */
export const ordinaryWords = storage.defineItem<boolean>('local:ordinaryWords', { fallback: false });

/** Whether readers' comments below articles are read too. */
export const readComments = storage.defineItem<boolean>('local:readComments', { fallback: false });

/** How mentions look. */
export const look = storage.defineItem<Look>('local:look', { fallback: DEFAULT_LOOK });

/** Whether mentions are marked on paper too. */
export const printMentions = storage.defineItem<boolean>('local:printMentions', { fallback: false });

/** The language of cards and interface: the reader's choice, else Indonesian for browsers in Indonesian or Malay, else English. */
export function languageFor(chosen: CardLanguage | null, browserLanguage: string): CardLanguage {
  return chosen ?? (/^(id|in|ms)\b/i.test(browserLanguage) ? 'id' : 'en');
}
