import { browser } from 'wxt/browser';

import { askFrame } from '../../platform/messages.ts';
import type { Step } from '../../platform/protocol.ts';
import { flashBadge } from './badge.ts';
import { annotatedFrames, focusedFrames, loadCard } from './injection.ts';
import { changeRules } from './rule-changes.ts';
import { keepRule, verdictOnTab } from './site-rules.ts';

/** Obeys the browser's keys that the manifest names, where the browser has such keys (Firefox for Android has none). */
export function watchCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => void obey(command, tab?.id));
}

async function obey(command: string, tabId = -1): Promise<void> {
  const done = command === 'switch-site' ? await switchSite(tabId) : await stepIn(tabId, command === 'next-mention' ? 1 : -1);
  if (!done) flashBadge(tabId, '–');
}

/** Switches a tab's site on or off. False where nothing runs, or where something stronger than a rule for the site decides. */
async function switchSite(tabId: number): Promise<boolean> {
  const { on } = await verdictOnTab(tabId);
  await changeRules(async () => keepRule(await browser.tabs.get(tabId), 'domain', !on));
  if ((await verdictOnTab(tabId)).on === on) return false;
  flashBadge(tabId, '✓');
  return true;
}

/** Opens the next card (1) or the one before (-1), from frame to frame and at the last of them from the first. False where there is none. */
async function stepIn(tabId: number, by: Step): Promise<boolean> {
  const frames = (await annotatedFrames(tabId)).toSorted((a, b) => (a - b) * by);
  if (frames.length === 0) return false;
  const [focused] = await focusedFrames(tabId);
  const start = Math.max(0, frames.indexOf(focused ?? 0));
  // Once round: the frame where the reader is comes first, and from its edge last.
  for (let i = 0; i <= frames.length; i += 1) {
    const frame = { tabId, frameId: frames[(start + i) % frames.length] ?? 0 };
    await loadCard(frame).catch(() => undefined); // it may be gone by now
    const ask = { by, from: i === 0 ? ('reader' as const) : ('edge' as const), wraps: start + i >= frames.length };
    if ((await askFrame(frame, 'stepToMention', ask)) === true) return true;
  }
  return false;
}
