import { browser } from 'wxt/browser';

import { siteOf } from '../../platform/sites.ts';

/** The key of the site that a tab shows, for its frames too; undefined where it has none, or the tab is gone. */
export async function siteOfTab(tabId: number | undefined): Promise<string | undefined> {
  const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  return siteOf(tab?.url)?.key;
}
