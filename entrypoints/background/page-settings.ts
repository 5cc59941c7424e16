import { browser } from 'wxt/browser';

import type { CardLanguage } from '../../glossary/entry.ts';
import type { Settings } from '../../platform/backup.ts';
import { languageNow } from '../../platform/language.ts';
import { tellTab } from '../../platform/messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import type { Setting } from '../../platform/setting.ts';
import {
  chosenLanguage,
  look,
  openDelay,
  opening,
  printMentions,
  readComments,
  secondLanguage,
  SETTINGS,
  siteMode,
  siteRules,
  switchedOff,
} from '../../platform/settings.ts';
import { watchPrivatelyHidden } from './hidden-entries.ts';

/** What pages need of the reader's settings. */
export async function pageSettings(): Promise<PageSettings> {
  const [language, comments, chosenLook, printed, chosenOpening, delay, second] = await Promise.all([
    languageNow(),
    readComments.getValue(),
    look.getValue(),
    printMentions.getValue(),
    opening.getValue(),
    openDelay.getValue(),
    secondLanguage.getValue(),
  ]);
  return { language, comments, look: chosenLook, printed, opening: chosenOpening, openDelay: delay, secondLanguage: second };
}

/** What decides where Konteks runs is made so in every tab by who changes it. */
const OF_RULES: ReadonlySet<unknown> = new Set([siteRules, siteMode, switchedOff]);

/** Tells open pages at once what the reader changed. */
export function watchSettings(): void {
  for (const one of Object.values(SETTINGS)) if (!OF_RULES.has(one)) one.watch(() => void tellPages());
  watchPrivatelyHidden(() => void tellPages());
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
