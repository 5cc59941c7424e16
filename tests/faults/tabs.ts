import { expect } from '@playwright/test';

import type { Extension } from '../support/chromium.ts';

/*
 * Tabs as the browser itself drives them: Playwright loses sight of a page that comes back from the back/forward cache.
 */

/** Nothing is timed: this only ends what would never come. */
export const LIMIT = { timeout: 12_000 };

export async function openTab(extension: Extension, url: string): Promise<number> {
  const id = await extension.helper.evaluate(async (address) => (await chrome.tabs.create({ url: address })).id ?? -1, url);
  await arrive(extension, id, url);
  return id;
}

export async function goTo(extension: Extension, id: number, url: string): Promise<void> {
  await extension.helper.evaluate(([tab, address]) => chrome.tabs.update(tab, { url: address }), [id, url] as const);
  await arrive(extension, id, url);
}

/** Lets the page take another address without loading. */
export async function push(extension: Extension, id: number, url: string): Promise<void> {
  await extension.helper.evaluate(
    ([tabId, address]) =>
      chrome.scripting.executeScript({
        target: { tabId },
        world: 'MAIN',
        func: (there) => history.pushState(null, '', there),
        args: [address],
      }),
    [id, url] as const,
  );
}

export async function reload(extension: Extension, id: number): Promise<void> {
  const url = await extension.helper.evaluate(async (tab) => (await chrome.tabs.get(tab)).url ?? '', id);
  await extension.helper.evaluate((tab) => chrome.tabs.reload(tab), id);
  await arrive(extension, id, url);
}

/** Goes back or forward, to this address; true where the browser had kept the page, so that it was not loaded again. */
export async function step(extension: Extension, id: number, way: 'goBack' | 'goForward', url: string): Promise<boolean> {
  await extension.helper.evaluate(([tab, how]) => chrome.tabs[how](tab), [id, way] as const);
  await expect.poll(async () => (await whereIs(extension, id)).url, { ...LIMIT, message: way }).toBe(url);
  const { visited } = await whereIs(extension, id);
  if (!visited) await arrive(extension, id, url);
  return visited;
}

export async function close(extension: Extension, ids: readonly number[]): Promise<void> {
  await extension.helper.evaluate((tabs) => chrome.tabs.remove(tabs), [...ids]);
}

export async function show(extension: Extension, id: number): Promise<void> {
  await extension.helper.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id);
}

export async function writeIn(extension: Extension, id: number, words: string): Promise<void> {
  await extension.helper.evaluate(
    ([tabId, text]) =>
      chrome.scripting.executeScript({
        target: { tabId },
        world: 'MAIN',
        func: (said) => document.getElementById('x')?.replaceChildren(said),
        args: [text],
      }),
    [id, words] as const,
  );
}

/** The number of places that are underlined in a tab's page and in its frames, and the page as it stands. */
export function seenInPage(extension: Extension, id: number): Promise<{ painted: number; framed: number; html: string }> {
  return extension.helper.evaluate(async (tabId) => {
    const frames = await chrome.scripting.executeScript({
      target: { tabId, allFrames: true },
      world: 'MAIN',
      func: () => ({
        painted: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        html: document.documentElement.outerHTML,
      }),
    });
    const top = frames.find(({ frameId }) => frameId === 0)?.result;
    const framed = frames.reduce((sum, { frameId, result }) => sum + (frameId === 0 ? 0 : (result?.painted ?? 0)), 0);
    return { painted: top?.painted ?? 0, framed, html: top?.html ?? '' };
  }, id);
}

/** Waits until a page was loaded anew, and marks it so that it is known when it comes back. */
async function arrive(extension: Extension, id: number, url: string): Promise<void> {
  await expect.poll(() => whereIs(extension, id), { ...LIMIT, message: 'a page loads' }).toEqual({ url, ready: true, visited: false });
  await extension.helper.evaluate(
    (tabId) =>
      chrome.scripting.executeScript({
        target: { tabId },
        world: 'MAIN',
        func: () => void Object.assign(globalThis, { visited: true }),
      }),
    id,
  );
}

function whereIs(extension: Extension, id: number): Promise<{ url: string; ready: boolean; visited: boolean }> {
  return extension.helper.evaluate(async (tabId) => {
    const nowhere = { url: '', ready: false, visited: false };
    try {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        world: 'MAIN',
        func: () => ({ url: location.href, ready: document.readyState === 'complete', visited: 'visited' in globalThis }),
      });
      return frame?.result ?? nowhere;
    } catch {
      return nowhere; // it goes from one page to another just now
    }
  }, id);
}
