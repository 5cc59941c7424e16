import { browser } from 'wxt/browser';

import type { CardLanguage } from '../../glossary/entry.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import { chosenLanguage, languageFor, ordinaryWords, readComments } from '../../platform/settings.ts';

/** What pages need of the reader's settings. */
export async function pageSettings(): Promise<PageSettings> {
  const [chosen, ordinary, comments] = await Promise.all([chosenLanguage.getValue(), ordinaryWords.getValue(), readComments.getValue()]);
  return { language: languageFor(chosen, browser.i18n.getUILanguage()), ordinaryWords: ordinary, comments };
}

export async function chooseLanguage(language: CardLanguage): Promise<void> {
  await chosenLanguage.setValue(language);
}
