import { browser } from 'wxt/browser';

import { annotatedFrames } from './frames.ts';
import { mentionCounts } from './mention-counts.ts';
import { showButton } from './show-button.ts';

/** Long enough to be seen, and too short for the background to fall asleep meanwhile. */
const FLASH_MS = 800;

/** How often each tab's badge was set, or is about to be: a count that was asked for before the last of them is late, and dropped. */
const turns = new Map<number, number>();

/** Shows how many entries a tab mentions. */
export function showCount(tabId: number, entries: number): void {
  setBadge(tabId, entries === 0 ? '' : String(Math.min(entries, 999)));
}

/** The same, asked of all its frames. */
export async function refreshBadge(tabId: number): Promise<void> {
  const turn = takeTurn(tabId);
  const { length } = await mentionCounts(tabId, await annotatedFrames(tabId));
  if (turns.get(tabId) === turn) showCount(tabId, length);
}

export function clearBadge(tabId: number): void {
  setBadge(tabId, '');
}

/** Says for a moment that something could not be done, or that it was. */
export function flashBadge(tabId: number, text: '–' | '✓'): void {
  setBadge(tabId, text);
  setTimeout(() => void refreshBadge(tabId), FLASH_MS);
}

/** Firefox for Android may have no badge; a tab may be gone by now. Neither matters. */
function setBadge(tabId: number, text: string): void {
  takeTurn(tabId);
  browser.action.setBadgeText?.({ tabId, text }).catch(() => undefined);
  browser.action.setBadgeBackgroundColor?.({ tabId, color: '#17324d' }).catch(() => undefined);
  showButton(tabId); // which says the number too
}

function takeTurn(tabId: number): number {
  const turn = (turns.get(tabId) ?? 0) + 1;
  turns.set(tabId, turn);
  return turn;
}
