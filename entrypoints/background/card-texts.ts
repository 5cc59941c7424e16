import { browser } from 'wxt/browser';

import { cardsText } from '../../glossary/card-text.ts';
import type { TextFormat } from '../../glossary/card-text.ts';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import { matchReport } from '../../glossary/match-report.ts';
import type { WrongMatch } from '../../glossary/match-report.ts';
import { cardTextsIn } from '../../platform/card-texts.ts';
import { cardOf } from './glossary-service.ts';

/** An entry as text to be copied, with its sources; null where this version has no such entry. */
export async function textOfCard(id: EntryId, language: CardLanguage, format: TextFormat): Promise<string | null> {
  const content = await cardOf(id);
  return content && cardsText([content], { language, format, words: cardTextsIn(language) });
}

/** A report of a wrong match, of the page in a tab: its host and no more of its address. */
export async function reportOf(match: Omit<WrongMatch, 'version' | 'host'>, tabId: number | undefined): Promise<string> {
  const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  const host = URL.parse(tab?.url ?? '')?.host ?? '';
  return matchReport({ ...match, version: browser.runtime.getManifest().version, host });
}
