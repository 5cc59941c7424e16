import type { Settings } from '../../platform/backup.ts';
import { askBackground } from '../../platform/messages.ts';
import { SETTINGS } from '../../platform/settings.ts';

const NAMES = Object.keys(SETTINGS) as Array<keyof Settings>;

/** All settings as they are now. */
export async function currentSettings(): Promise<Settings> {
  const values = await Promise.all(NAMES.map(async (name) => [name, await SETTINGS[name].getValue()]));
  return Object.fromEntries(values) as Settings;
}

/** Keeps these; what decides where Konteks runs takes effect on open pages at once. Rejects where one could not be kept. */
export async function keepSettings(settings: Settings): Promise<void> {
  await askBackground('keepSettings', { settings });
}
