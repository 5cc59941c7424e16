import { storage } from 'wxt/utils/storage';
import { browser } from 'wxt/browser';

import { isHidden, withHidden, withoutHidden } from '../../platform/hidden-entries.ts';
import type { HiddenEntry, HideReach } from '../../platform/hidden-entries.ts';
import { hiddenEntries } from '../../platform/settings.ts';
import { siteOf } from '../../platform/sites.ts';
import { inTurn } from './one-at-a-time.ts';

/** Kept in memory until the browser is closed, and nowhere else: what was hidden in private windows. */
const privatelyHidden = storage.defineItem<readonly HiddenEntry[]>('session:privatelyHidden', { fallback: [] });

/** Of all there is, as far as it is known. */
type TabId = number | undefined;

/** Tells which entries are hidden on a tab's page, in its frames too: of those that are `stored`, and in private windows of those in memory. */
export async function hiddenOn(tabId: TabId, stored: readonly HiddenEntry[]): Promise<(id: string) => boolean> {
  const { site, incognito } = await placeOf(tabId);
  const hidden = incognito ? [...(await privatelyHidden.getValue()), ...stored] : stored;
  const now = Date.now();
  return (id) => isHidden(hidden, id, site, now);
}

/** Hides an entry, or shows it again. False where it could not be kept: the page has no site, or an administrator decides. */
export function setHidden(tabId: TabId, { id, reach, hidden }: { id: string; reach: HideReach; hidden: boolean }): Promise<boolean> {
  const change = inTurn(async () => {
    const { site = '', incognito } = await placeOf(tabId);
    if (site === '' && reach === 'here') return false;
    await hiddenEntries.refuseLocked();
    const kept = incognito ? privatelyHidden : hiddenEntries;
    const before = await kept.getValue();
    const hiding = { id, reach, site, now: Date.now() };
    await kept.setValue(hidden ? withHidden(before, hiding) : withoutHidden(before, hiding));
    return true;
  });
  return change.catch(() => false);
}

/** Tells each change of what is hidden in private windows; of the other, the setting tells. */
export function watchPrivatelyHidden(onChange: () => void): void {
  privatelyHidden.watch(onChange);
}

async function placeOf(tabId: TabId): Promise<{ site: string | undefined; incognito: boolean }> {
  const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  return { site: siteOf(tab?.url)?.key, incognito: tab?.incognito ?? false };
}
