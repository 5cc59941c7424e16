import { browser } from 'wxt/browser';

import { pauseOf } from '../../platform/pause.ts';
import type { PauseKind } from '../../platform/pause.ts';
import { keepPause } from './site-rules.ts';

const ALARM = 'pause';

/** Starts a pause, or ends it (null). The worker may sleep through it: an alarm wakes it. */
export async function startPause(kind: PauseKind | null): Promise<void> {
  const pause = kind === null ? null : pauseOf(kind, Date.now());
  await keepPause(pause);
  if (pause === null || pause.until === 'restart') await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: pause.until });
}

export function watchPause(onOver: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && onOver());
}
