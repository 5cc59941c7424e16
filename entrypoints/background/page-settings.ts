import { browser } from 'wxt/browser';

import { languageHere } from '../../platform/language.ts';
import { tellTab } from '../../platform/messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import type { Setting } from '../../platform/setting.ts';
import { editBetween, settingsAfter } from '../../platform/settings-change.ts';
import type { Edit, SettingsChange } from '../../platform/settings-change.ts';
import {
  chosenLanguage,
  lockedSettings,
  SETTING_NAMES,
  SETTINGS,
  settingsNow,
  siteMode,
  siteRules,
  switchedOff,
} from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings.ts';
import { watchPrivatelyHidden } from './hidden-entries.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { changeRules } from './rule-changes.ts';
import { showButtons } from './show-button.ts';

/** The settings that pages need something of. */
export const OF_PAGES = ['language', 'readComments', 'look', 'printMentions', 'opening', 'openDelay', 'secondLanguage'] as const;

/** What pages need of them. */
export function forPages(settings: Pick<Settings, (typeof OF_PAGES)[number]>): PageSettings {
  const { language, readComments: comments, look, printMentions: printed, opening, openDelay, secondLanguage } = settings;
  return { language: languageHere(language), comments, look, printed, opening, openDelay, secondLanguage };
}

/** Else what was read before a change might be told after it. */
const enqueue = oneAtATime();

/** What decides where Konteks runs is made so in every tab by who changes it. */
const OF_RULES: ReadonlySet<unknown> = new Set([siteRules, siteMode, switchedOff]);

/** Tells open pages at once what the reader changed. */
export function watchSettings(): void {
  for (const one of Object.values(SETTINGS)) if (!OF_RULES.has(one)) one.watch(() => void enqueue(tellPages));
  chosenLanguage.watch(showButtons);
  watchPrivatelyHidden(() => void enqueue(tellPages));
}

/** Changes several settings, but none that an administrator locked. Tells what was changed. */
export async function keepSettings(change: SettingsChange): Promise<Edit> {
  let done: Edit = {};
  await changeRules(async () => {
    const [present, locked] = await Promise.all([settingsNow(...SETTING_NAMES), lockedSettings()]);
    const after = settingsAfter(present, change);
    const written: Record<string, unknown> = {};
    for (const name of Object.keys('take' in change ? change.take : change.edit) as Array<keyof Settings>) {
      if (locked.has(name)) continue;
      await (SETTINGS[name] as Setting<unknown>).setValue(after[name]);
      written[name] = after[name];
    }
    done = editBetween(present, { ...present, ...written });
  });
  return done;
}

async function tellPages(): Promise<void> {
  const settings = forPages(await settingsNow(...OF_PAGES));
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void tellTab(id, 'settingsChanged', settings);
}
