import { readBackup } from '../../platform/backup.ts';
import type { Import } from '../../platform/backup.ts';
import { settingsAfter } from '../../platform/settings-change.ts';
import type { Settings } from '../../platform/settings.ts';

/** A file's text taken over: what was read of it, and the settings after it. */
export function imported(text: string, present: Settings): Import & { readonly settings: Settings } {
  const found = readBackup(text, present);
  return { ...found, settings: settingsAfter(present, found) };
}
