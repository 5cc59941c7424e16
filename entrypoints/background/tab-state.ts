import { browser } from 'wxt/browser';

import type { EntryId } from '../../glossary/entry.ts';
import { askFrame } from '../../platform/messages.ts';
import type { TabState, TabStatus } from '../../platform/protocol.ts';
import type { Verdict } from '../../platform/site-rules.ts';
import { nameOf } from '../../platform/site-name.ts';
import { keysOf } from '../../platform/sites.ts';
import { annotatedFrames, contentTypeOf, inFrames } from './frames.ts';
import { loadSteps } from './injection.ts';
import { mentionCounts } from './mention-counts.ts';
import { rulesNow, verdictOn } from './site-rules.ts';
import type { Place } from './site-rules.ts';

/** What the popup says of a tab: its site, whether Konteks runs there and if not, why, and what the page mentions. */
export async function stateOfTab(tabId: number): Promise<TabState> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const keys = keysOf(url);
  if (keys === undefined) return { status: await statusWithoutSite({ url, incognito }), mentions: [] };
  const verdict = await verdictOn({ url, incognito });
  const state = { site: { keys, names: { host: nameOf(keys.host), domain: nameOf(keys.domain) }, verdict }, mentions: [] };
  if (!verdict.on) return { ...state, status: STATUS_OF_VERDICT[verdict.by] };
  const type = await contentTypeOf(tabId);
  const frames = await annotatedFrames(tabId);
  const isFile = keys.host === 'file:';
  // Who opens the popup lets us into this tab for now: so it is not told by that whether we may stay.
  const mayStay = (await mayRead(url)) && (!isFile || frames.length > 0 || (await hasProbe(tabId)));
  const withheld = isFile ? 'no-files' : 'no-permission';
  if (type === undefined) return { ...state, status: mayStay ? 'protected' : withheld };
  if (frames.length > 0) return { ...state, status: 'annotated', mayStay, mentions: await mentionCounts(tabId, frames) };
  if (type === 'application/pdf') return { ...state, status: 'pdf' };
  return { ...state, status: mayStay ? 'not-prose' : withheld };
}

/** A rest is told, and can be ended, over any page. Of files that we may not read Chromium tells no address, as of its own pages. */
async function statusWithoutSite({ url, incognito }: Place): Promise<TabStatus> {
  const { on, paused } = await rulesNow({ incognito });
  if (!on) return 'off-everywhere';
  if (paused) return 'paused';
  if (url !== undefined) return url.startsWith('about:reader') ? 'reader-view' : 'protected';
  return (await browser.extension.isAllowedFileSchemeAccess()) ? 'protected' : 'maybe-file';
}

const STATUS_OF_VERDICT: Readonly<Record<Verdict['by'], TabStatus>> = {
  page: 'off-page',
  host: 'off-host',
  domain: 'off-domain',
  mode: 'not-chosen',
  switch: 'off-everywhere',
  pause: 'paused',
  nothing: 'protected',
};

/** Scrolls to an entry's first mention and opens its card there, in the first frame that has one. */
export async function showOnPage(tabId: number, id: EntryId): Promise<boolean> {
  for (const frameId of await annotatedFrames(tabId)) {
    await loadSteps(tabId, frameId);
    if ((await askFrame({ tabId, frameId }, 'showMention', { id })) === true) return true;
  }
  return false;
}

/** Whether the registered probe came into a page. Only this tells in Firefox that we may read files: there they have a switch of their own. */
async function hasProbe(tabId: number): Promise<boolean> {
  return (await inFrames(tabId, () => '__konteksProbe' in globalThis, [], [0]))[0]?.result === true;
}

/** Whether we hold the permission for an address; protected pages stay closed even so. */
async function mayRead(address: string | undefined): Promise<boolean> {
  if (address === undefined) return false;
  try {
    const { protocol, host } = new URL(address); // of files browsers name the origin each in their way
    return await browser.permissions.contains({ origins: [`${protocol}//${host}/*`] });
  } catch {
    return false;
  }
}
