import { browser } from 'wxt/browser';

import type { EntryId } from '../../glossary/entry.ts';
import { askFrame } from '../../platform/messages.ts';
import type { TabState } from '../../platform/protocol.ts';
import { siteOf } from '../../platform/sites.ts';
import { annotatedFrames, canReach } from './injection.ts';
import { mentionCounts } from './mention-counts.ts';
import { isSwitchedOff } from './site-rules.ts';

/** What the popup says of a tab: its site, whether Konteks runs there and if not, why, and what the page mentions. */
export async function stateOfTab(tabId: number): Promise<TabState> {
  const { url } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  if (site === undefined) return { status: 'protected', mentions: [] };
  const off = await isSwitchedOff(url);
  const named = { site: { key: site.key, name: site.name, on: !off } };
  if (off) return { ...named, status: 'off-here', mentions: [] };
  if (!(await canReach(tabId))) return { ...named, status: (await mayRead(url)) ? 'protected' : 'no-permission', mentions: [] };
  const frames = await annotatedFrames(tabId);
  if (frames.length === 0) return { ...named, status: 'not-prose', mentions: [] };
  return { ...named, status: 'annotated', mentions: await mentionCounts(tabId) };
}

/** Scrolls to an entry's first mention and opens its card there, in the first frame that has one. */
export async function showOnPage(tabId: number, id: EntryId): Promise<boolean> {
  for (const frameId of await annotatedFrames(tabId)) if ((await askFrame({ tabId, frameId }, 'showMention', { id })) === true) return true;
  return false;
}

/** Whether we hold the permission for an address; protected pages stay closed even so. */
async function mayRead(address: string | undefined): Promise<boolean> {
  if (address === undefined) return false;
  try {
    return await browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] });
  } catch {
    return false;
  }
}
