import { browser } from 'wxt/browser';

import { mentionCounts } from './mention-counts.ts';

/** Shows how many entries the tab mentions. */
export async function refreshBadge(tabId: number): Promise<void> {
  const { length } = await mentionCounts(tabId);
  setBadge(tabId, length === 0 ? '' : String(Math.min(length, 999)));
}

export function clearBadge(tabId: number): void {
  setBadge(tabId, '');
}

/** Firefox for Android may have no badge; a tab may be gone by now. Neither matters. */
function setBadge(tabId: number, text: string): void {
  browser.action.setBadgeText?.({ tabId, text }).catch(() => undefined);
  browser.action.setBadgeBackgroundColor?.({ tabId, color: '#17324d' }).catch(() => undefined);
}
