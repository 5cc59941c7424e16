import { browser } from 'wxt/browser';

import { highlightNames, LOOKS, PRINTED_NAME } from '../../platform/look.ts';
import { tellTab } from '../../platform/messages.ts';
import type { Asker } from '../../platform/protocol.ts';
import { clearBadge, refreshBadge } from './badge.ts';
import { inFrames, largeFrames } from './frames.ts';
import { annotatesEverywhere, verdictOnTab } from './site-rules.ts';

/** The looks of highlights. */
const HIGHLIGHT_CSS = ['/highlight.css'];

const ALL_NAMES = [...LOOKS.flatMap((look) => Object.values(highlightNames(look))), PRINTED_NAME];

/** Injects the annotator into a tab's page. False where the site is off or the browser does not let us in. */
export async function annotateTab(tabId: number): Promise<boolean> {
  if (!(await verdictOnTab(tabId)).on) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/annotator.js'] });
    if ((await verdictOnTab(tabId)).on) return true;
    await stopIn(tabId); // switched off while we went in
    return false;
  } catch {
    return false; // the tab went elsewhere meanwhile
  }
}

/** The same for its frames that are large enough. */
export async function annotateFrames(tabId: number): Promise<void> {
  const frameIds = await largeFrames(tabId);
  if (frameIds.length === 0 || !(await verdictOnTab(tabId)).on) return;
  await inject({ tabId, frameIds }, '/annotator.js'); // what goes elsewhere meanwhile is told of again when the page is read again
}

/** Brings the card's script into a frame, where it stays. */
export async function loadCard({ tabId, frameId }: Asker): Promise<void> {
  if (tabId === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
}

/** Brings the script that steps from mention to mention into a frame. It may be gone by now: then nobody answers there. */
export async function loadSteps(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['/card.js', '/steps.js'] }).catch(() => undefined);
}

/** Starts in a tab as if its page had just loaded, or whatever it is. */
export function startIn(tabId: number, whateverItIs: boolean): Promise<void> {
  return inject({ tabId }, whateverItIs ? '/annotator.js' : '/probe.js');
}

/**
 * A tab is at another address, or its page has come. Where Konteks is off nothing is put into it: a page of ours that went there by itself is told.
 * Elsewhere the registered probe is on duty, but for a page that was off until now, or came back from the browser's memory and was stopped, or
 * loaded, while Konteks was off; or one where only a private window's rule lets us in.
 */
export async function takeUp(tabId: number, isComplete: boolean): Promise<void> {
  const { on, by } = await verdictOnTab(tabId);
  if (by === 'nothing') return;
  if (!on) {
    await tellTab(tabId, 'stop', null);
    clearBadge(tabId);
    if (!(await verdictOnTab(tabId)).on) return; // else it has gone on meanwhile
  } else if (!isComplete) return;
  const everywhere = await annotatesEverywhere();
  const found = await inFrames(tabId, () => ('__konteks' in globalThis ? 'copy' : '__konteksProbe' in globalThis && 'probe'), [], [0]);
  const [{ result } = {}] = found;
  if (result === 'copy') await refreshBadge(tabId);
  else if (result === false) await startIn(tabId, everywhere);
  else if (everywhere) await annotateTab(tabId);
}

/** An annotated page was left, and came back from the browser's memory: the reader may have chosen otherwise meanwhile. */
export async function takeUpAgain(tabId: number): Promise<void> {
  const found = await inFrames(tabId, () => '__konteksAsked' in globalThis, [], [0]);
  await stopIn(tabId);
  if (found[0]?.result === true) await annotateOnce(tabId);
  else if ((await verdictOnTab(tabId)).on) await startIn(tabId, await annotatesEverywhere());
}

/**
 * Annotates a tab that the reader gave us for now, whatever its page is, and again where the reader comes back to it: the looks come with us, where no
 * script was registered for it.
 */
export async function annotateOnce(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: HIGHLIGHT_CSS });
  } catch {
    return false;
  }
  const done = await annotateTab(tabId);
  if (done) await inFrames(tabId, () => void Object.assign(globalThis, { __konteksAsked: true }), [], [0]);
  return done;
}

/** Takes everything back in a tab's frames. A copy that an update cut off hears nothing: what it left is taken away, and it ends at its next step. */
export async function stopIn(tabId: number): Promise<void> {
  await inFrames(
    tabId,
    (names) => {
      const world = globalThis as { __konteksProbe?: () => void; __konteksAsked?: true; __konteks?: { stop: () => void } };
      world.__konteksProbe?.();
      delete world.__konteksProbe; // an earlier version's left it there
      delete world.__konteksAsked;
      world.__konteks?.stop();
      for (const name of names) CSS.highlights.delete(name);
      document.querySelector('konteks-card')?.remove();
    },
    ALL_NAMES,
  );
}

/** The looks of highlights come with it, as they do with the registered probe. */
async function inject(target: { tabId: number; frameIds?: number[] }, file: '/annotator.js' | '/probe.js'): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target, files: HIGHLIGHT_CSS });
    await browser.scripting.executeScript({ target, files: [file] });
  } catch {
    // A page that lets no extension in: the popup says so when asked.
  }
}
