import { browser } from 'wxt/browser';

import { isLargeFrame } from '../../platform/frame-size.ts';

/*
 * What a tab's frames are, asked of each.
 */

/** The frames in which a copy of ours is at work. */
export async function annotatedFrames(tabId: number): Promise<number[]> {
  const found = await inFrames(tabId, () => (globalThis as { __konteks?: unknown }).__konteks !== undefined);
  return found.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
}

/** Those of them that have the focus themselves: the frame that the reader is in, if any. */
export async function focusedFrames(tabId: number): Promise<number[]> {
  const found = await inFrames(tabId, () => document.hasFocus() && document.activeElement?.localName !== 'iframe');
  return found.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
}

/** The kind of document in a tab (`text/html`); undefined where the browser does not let us in at all. */
export async function contentTypeOf(tabId: number): Promise<string | undefined> {
  return (await inFrames(tabId, () => document.contentType, [], [0]))[0]?.result;
}

/** What a frame is like; the page's own is 0. */
export type Frame = { readonly frameId: number; readonly isLarge: boolean; readonly address: string; readonly annotated: boolean };

/** A tab's frames, its page among them (0): whether each is large enough for an article, where it is, and whether a living copy of ours is at work. */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const found = await inFrames(tabId, () => ({
    clientWidth: innerWidth,
    clientHeight: innerHeight,
    address: location.href,
    annotated: (globalThis as { __konteks?: { isAlive: () => boolean } }).__konteks?.isAlive() === true,
  }));
  return found.flatMap(({ frameId, result }) => (result ? [{ frameId, isLarge: isLargeFrame(result), ...result }] : []));
}

type FrameResult<T> = { readonly frameId: number; readonly result: T | undefined };

/** Runs a small function in every frame of a tab, or in these, with names that it needs; empty where we may not. */
export async function inFrames<T>(
  tabId: number,
  func: (names: string[]) => T,
  names: string[] = [],
  frameIds?: number[],
): Promise<Array<FrameResult<T>>> {
  try {
    const target = frameIds === undefined ? { tabId, allFrames: true } : { tabId, frameIds };
    const results = await browser.scripting.executeScript({ target, func, args: [names] });
    return results.map(({ frameId, result }) => ({ frameId, result: result as T | undefined }));
  } catch {
    return [];
  }
}
