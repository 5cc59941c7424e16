import { browser } from 'wxt/browser';

import { highlightNames, LOOKS, PRINTED_NAME } from '../../platform/look.ts';
import { tellTab } from '../../platform/messages.ts';
import type { Asker } from '../../platform/protocol.ts';
import { decide, isRuledOut } from '../../platform/site-rules.ts';
import { keysOf } from '../../platform/sites.ts';
import { clearBadge, refreshBadge } from './badge.ts';
import { framesOf, inFrames } from './frames.ts';
import type { Frame } from './frames.ts';
import { annotatesEverywhere, rulesNow, verdictOnTab } from './site-rules.ts';

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

/** The same for the frames of an annotated page that are large enough. They follow their page, but where a rule for their own address is off. */
export async function annotateFrames(tabId: number): Promise<void> {
  const frames = await framesOf(tabId);
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab === undefined || !frames.some(({ frameId, annotated }) => frameId === 0 && annotated)) return;
  const rules = await rulesNow(tab);
  if (!decide(keysOf(tab.url), rules).on) return;
  const idsOf = (wanted: (frame: Frame, isOff: boolean) => boolean): number[] =>
    frames.filter((frame) => frame.frameId !== 0 && wanted(frame, isRuledOut(keysOf(frame.address), rules))).map(({ frameId }) => frameId);
  const left = idsOf(({ annotated }, isOff) => annotated && isOff);
  if (left.length > 0) {
    await stopIn(tabId, left);
    await refreshBadge(tabId);
    return annotateFrames(tabId); // the rules may be others by now
  }
  const frameIds = idsOf(({ annotated, isLarge }, isOff) => isLarge && !annotated && !isOff);
  // What goes elsewhere meanwhile is told of again when the page is read again.
  if (frameIds.length > 0) await inject({ tabId, frameIds }, '/annotator.js');
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
  const [{ result } = {}] = await inFrames(tabId, whoIsHere, [], [0]);
  if (result === 'copy') await refreshBadge(tabId);
  else if (result === 'nobody') await startIn(tabId, everywhere);
  else if (everywhere) await annotateTab(tabId);
}

/** Runs in a page. */
function whoIsHere(): 'copy' | 'probe' | 'nobody' {
  const world = globalThis as { __konteks?: { isAlive: () => boolean } };
  if (world.__konteks?.isAlive() === true) return 'copy';
  return '__konteksProbe' in world ? 'probe' : 'nobody';
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

/** Takes everything back in a tab's frames, or in these. A copy that an update cut off hears nothing: what it left is taken away, and it ends at its next step. */
export async function stopIn(tabId: number, frameIds?: number[]): Promise<void> {
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
    frameIds,
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
