import { storage } from 'wxt/utils/storage';
import { browser } from 'wxt/browser';

import { tellTab } from '../../platform/messages.ts';
import { lasts } from '../../platform/pause.ts';
import { decide } from '../../platform/site-rules.ts';
import type { Rules } from '../../platform/site-rules.ts';
import { storedPause } from '../../platform/stored-pause.ts';
import { keysOf } from '../../platform/sites.ts';
import { clearBadge } from './badge.ts';
import { annotateFrames, startIn, stopIn } from './injection.ts';
import { inTurn } from './one-at-a-time.ts';
import { setPauseAlarm } from './pause-alarm.ts';
import { bothRules, endPause, rulesIn } from './site-rules.ts';
import type { BothRules } from './site-rules.ts';
import { registerProbe } from './site-scripts.ts';
import { showButtons } from './show-button.ts';

/** The rules before a change that is not yet so everywhere: a worker that dies on the way leaves it to the next one. Nothing in a new session. */
const unfinished = storage.defineItem<BothRules | false | null>('session:unfinished', { fallback: null });

/** Where the browser has no room for it, a change is made without a note. */
const note = (before: BothRules | false): Promise<void> => unfinished.setValue(before).catch(() => undefined);

/** Makes a change of what decides where Konteks runs, and makes it so at once in every open tab. */
export function changeRules(change: () => Promise<unknown>): Promise<null> {
  return inTurn(async () => {
    const before = await rulesInEffect();
    await note(before);
    try {
      await change();
    } finally {
      await makeSo(before); // a change that failed may have been made in part
    }
    return null;
  });
}

/** Finishes what an earlier worker began; in a new session the browser may have forgotten the buttons. */
export function finishChange(): Promise<void> {
  return inTurn(async () => {
    const before = await unfinished.getValue();
    if (before) return makeSo(before);
    if (before === false) return;
    await showButtons();
    await note(false);
  });
}

/** Ends a pause that is over, of which no alarm has told: the clock was set. */
export async function endOldPause(): Promise<void> {
  const pause = await storedPause.getValue();
  if (pause !== null && !lasts(pause, Date.now())) await changeRules(() => endPause('hour'));
}

/** Starts over in every tab, as after an update: the browser has dropped the registrations then, and cut off what runs in pages. */
export function startOver(): Promise<void> {
  return inTurn(() => makeSo());
}

/** Takes everything back in every tab that the browser withheld from us: of those it tells no address. */
export async function leaveWithheld(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || url !== undefined) continue;
    void tellTab(id, 'stop', null);
    clearBadge(id);
  }
}

/** Brings alarm and registrations in step with the rules, and every tab for which they say otherwise than `before`. */
async function makeSo(before?: BothRules): Promise<void> {
  await setPauseAlarm();
  await registerProbe();
  const shown = showButtons();
  const after = await bothRules();
  for (const tab of await browser.tabs.query({})) {
    const { id, url } = tab;
    // Nothing of ours is there; and a tab that is on its way to a page would be stopped in that page.
    if (keysOf(url) === undefined) continue;
    const was = before && reachOf(url, rulesIn(before, tab));
    const is = reachOf(url, rulesIn(after, tab));
    if (id === undefined) continue;
    if (was === is) {
      if (is !== 'off') void annotateFrames(id); // of which a rule may speak
      continue;
    }
    // After an update: what the earlier version left.
    if (is === 'off' || was === 'every page' || was === undefined) {
      await stopIn(id);
      clearBadge(id);
    }
    if (is !== 'off') await startIn(id, is === 'every page');
  }
  await shown;
  await note(false);
}

function reachOf(url: string | undefined, rules: Rules): 'off' | 'articles' | 'every page' {
  if (!decide(keysOf(url), rules).on) return 'off';
  return rules.mode === 'everywhere' ? 'every page' : 'articles';
}

/** The rules as open tabs have them: there a pause holds until it is ended, though its time is over. */
async function rulesInEffect(): Promise<BothRules> {
  const paused = (await storedPause.getValue()) !== null;
  const now = await bothRules();
  return { ordinary: { ...now.ordinary, paused }, private: { ...now.private, paused } };
}
