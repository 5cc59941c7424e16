import { browser } from 'wxt/browser';

import type { CardLanguage } from '../../glossary/entry.ts';
import type { Settings } from '../../platform/backup.ts';
import { tellTab } from '../../platform/messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import type { Setting } from '../../platform/setting.ts';
import { chosenLanguage, languageFor, look, ordinaryWords, printMentions, readComments, SETTINGS } from '../../platform/settings.ts';

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

/** Keeps all settings but those that an administrator locked. */
export async function keepSettings(settings: Settings): Promise<void> {
  for (const name of Object.keys(SETTINGS) as Array<keyof Settings>) {
    const setting = SETTINGS[name] as Setting<unknown>;
    if (!(await setting.isLocked())) await setting.setValue(settings[name]);
  }
}

async function tellPages(): Promise<void> {
  const settings = await pageSettings();
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) tellTab(id, 'settingsChanged', settings);
}
