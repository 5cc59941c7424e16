import { browser } from 'wxt/browser';

import { backgroundTextsIn } from '../../platform/background-texts.ts';
import { languageNow } from '../../platform/language.ts';
import { askFrame } from '../../platform/messages.ts';
import type { Step } from '../../platform/protocol.ts';
import { flashBadge } from './badge.ts';
import { annotatedFrames, focusedFrames } from './frames.ts';
import { loadSteps } from './injection.ts';
import { changeRules } from './rule-changes.ts';
import { switchPlace } from './site-rules.ts';

/** Obeys the browser's keys that the manifest names, where the browser has such keys (Firefox for Android has none). */
export function watchCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => void obey(command, tab?.id));
}

async function obey(command: string, tabId = -1): Promise<void> {
  const obeyed = command === 'switch-site' ? switchSite(tabId) : stepIn(tabId, command === 'next-mention' ? 1 : -1);
  if (!(await obeyed.catch(() => false))) flashBadge(tabId, '–');
}

/** Switches a tab's site on or off, as the menu does. False where nothing runs, or where something stronger than a rule decides. */
async function switchSite(tabId: number): Promise<boolean> {
  let done = false;
  await changeRules(async () => (done = await switchPlace(await browser.tabs.get(tabId))));
  if (done) flashBadge(tabId, '✓');
  return done;
}

/** Opens the next card (1) or the one before (-1), from frame to frame and after the last of them from the first. False where there is none. */
async function stepIn(tabId: number, by: Step): Promise<boolean> {
  const frames = (await annotatedFrames(tabId)).toSorted((a, b) => (a - b) * by);
  const [focused = 0] = await focusedFrames(tabId);
  const start = Math.max(0, frames.indexOf(focused));
  const t = backgroundTextsIn(await languageNow());
  // Once round: the frame where the reader is comes first, and from its edge last.
  const round = [...frames.slice(start), ...frames.slice(0, start + 1)];
  for (const [i, frameId] of round.entries()) {
    await loadSteps(tabId, frameId);
    const words = start + i < frames.length ? null : t(by === 1 ? 'step.first' : 'step.last');
    if ((await askFrame({ tabId, frameId }, 'stepToMention', { by, from: i === 0 ? 'reader' : 'edge', words })) === true) return true;
  }
  const [frameId] = frames;
  if (frameId !== undefined) await askFrame({ tabId, frameId }, 'sayWords', { words: t('step.none') });
  return false;
}
