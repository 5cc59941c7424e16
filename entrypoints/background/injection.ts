import { browser } from 'wxt/browser';

import type { Asker } from '../../platform/protocol.ts';
import { isSwitchedOff } from './site-rules.ts';

/** Smaller frames hold advertisements and widgets, not articles (CSS pixels). */
const FRAME_FLOOR = { width: 400, height: 300 };

/** Injects the annotator into a tab's frames that are large enough. False where the site is off or the browser does not let us in. */
export async function annotateTab(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  if (await isSwitchedOff(url)) return false;
  const frameIds = await framesToRead(tabId);
  if (frameIds.length === 0) return false;
  try {
    await browser.scripting.insertCSS({ target: { tabId, frameIds }, files: ['/highlight.css'] });
    await browser.scripting.executeScript({ target: { tabId, frameIds }, files: ['/annotator.js'] });
    return true;
  } catch {
    return false; // the tab went elsewhere meanwhile
  }
}

/** The frames in which a copy of ours is at work. */
export async function annotatedFrames(tabId: number): Promise<number[]> {
  const found = await inAllFrames(tabId, () => (globalThis as { __konteks?: unknown }).__konteks !== undefined);
  return found.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
}

/** Whether the browser lets us into a tab's page at all. */
export async function canReach(tabId: number): Promise<boolean> {
  return (await inAllFrames(tabId, () => true)).length > 0;
}

export async function loadCard({ tabId, frameId }: Asker): Promise<void> {
  if (tabId === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
}

/** Starts the probe in a tab as if its page had just loaded. */
export async function probeTab(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/probe.js'] });
  } catch {
    // A page that lets no extension in: the popup says so when asked.
  }
}

/** Pages that were open before we were installed, updated or let in. */
export async function probeOpenTabs(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && url !== undefined && !(await isSwitchedOff(url))) await probeTab(id);
}

async function framesToRead(tabId: number): Promise<number[]> {
  const sizes = await inAllFrames(tabId, () => [innerWidth, innerHeight] as const);
  return sizes.flatMap(({ frameId, result }) => {
    const [width = 0, height = 0] = result ?? [];
    return frameId === 0 || (width >= FRAME_FLOOR.width && height >= FRAME_FLOOR.height) ? [frameId] : [];
  });
}

type FrameResult<T> = { readonly frameId: number; readonly result: T | undefined };

/** Runs a small function in every frame of a tab; empty where we may not. */
async function inAllFrames<T>(tabId: number, func: () => T): Promise<Array<FrameResult<T>>> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
    return results.map(({ frameId, result }) => ({ frameId, result: result as T | undefined }));
  } catch {
    return [];
  }
}
