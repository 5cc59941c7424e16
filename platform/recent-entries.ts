import { storage } from 'wxt/utils/storage';

import type { EntryId } from '../glossary/entry.ts';

/** More are no help to remember. */
const MOST = 8;

/** Kept in memory until the browser is closed, and nowhere else: it says what somebody read. */
const recentEntries = storage.defineItem<readonly EntryId[]>('session:recentEntries', { fallback: [] });

/** The entries last looked up in the popup, newest first. */
export function readRecent(): Promise<readonly EntryId[]> {
  return recentEntries.getValue();
}

/** Adds the entry that was looked up now. */
export async function keepRecent(id: EntryId): Promise<readonly EntryId[]> {
  const kept = [id, ...(await readRecent()).filter((other) => other !== id)].slice(0, MOST);
  await recentEntries.setValue(kept);
  return kept;
}

export function forgetRecent(): Promise<void> {
  return recentEntries.removeValue();
}
