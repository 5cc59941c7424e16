import { browser } from 'wxt/browser';

import type { CardLanguage } from '../../glossary/entry.ts';
import { tellTab } from '../../platform/messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import { chosenLanguage, languageFor, look, ordinaryWords, printMentions, readComments } from '../../platform/settings.ts';

/** What pages need of the reader's settings. */
export async function pageSettings(): Promise<PageSettings> {
  const [chosen, comments, chosenLook, printed] = await Promise.all([
    chosenLanguage.getValue(),
    readComments.getValue(),
    look.getValue(),
    printMentions.getValue(),
  ]);
  return { language: languageFor(chosen, browser.i18n.getUILanguage()), comments, look: chosenLook, printed };
}

/** Tells open pages at once what the reader changed. */
export function watchSettings(): void {
  for (const setting of [chosenLanguage, ordinaryWords, readComments, look, printMentions]) setting.watch(() => void tellPages());
}

export async function chooseLanguage(language: CardLanguage): Promise<void> {
  await chosenLanguage.setValue(language);
}

async function tellPages(): Promise<void> {
  const settings = await pageSettings();
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) tellTab(id, 'settingsChanged', settings);
}
