import { storage } from 'wxt/utils/storage';
import { browser } from 'wxt/browser';

import { DEFINITIONS, SETTING_NAMES } from './settings.ts';
import type { Settings } from './settings.ts';
import type { KeptCopy } from './setting.ts';
import { isOfTheFuture, readStored } from './stored.ts';

/** Tells what of the stored settings could not be read, now and whenever that changes. Returns how to stop. */
export function watchCopies(tell: (copies: readonly KeptCopy[]) => void): () => void {
  const read = (): void => void readCopies().then(tell, () => undefined); // the settings themselves tell what cannot be read
  read();
  browser.storage.local.onChanged.addListener(read);
  return () => browser.storage.local.onChanged.removeListener(read);
}

/** As it was set aside, and as it still stands there. */
async function readCopies(): Promise<KeptCopy[]> {
  const stored = await storage.snapshot('local');
  const aside = Object.entries(stored).flatMap(([key, copies]) => (key.startsWith('kept:') ? [copies].flat().filter(isCopy) : []));
  const standing = Object.values(DEFINITIONS).flatMap((definition) => {
    const raw = stored[definition.key];
    const { dropped } = readStored<unknown>(definition, raw);
    return dropped.length === 0 || isOfTheFuture(definition, raw) ? [] : [{ key: definition.key, raw, dropped }];
  });
  return [...aside, ...standing];
}

/** Forgets what was set aside. */
export async function forgetCopies(copies: readonly KeptCopy[]): Promise<void> {
  await storage.removeItems(copies.map(({ key }) => `local:kept:${key}` as const));
}

/** The setting that is stored under a key. */
export function settingUnder(key: string): keyof Settings | undefined {
  return SETTING_NAMES.find((name) => DEFINITIONS[name].key === key);
}

function isCopy(copy: unknown): copy is KeptCopy {
  return (
    typeof copy === 'object' &&
    copy !== null &&
    'key' in copy &&
    typeof copy.key === 'string' &&
    'dropped' in copy &&
    Array.isArray(copy.dropped)
  );
}
