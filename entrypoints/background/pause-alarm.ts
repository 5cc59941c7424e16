import { browser } from 'wxt/browser';

import { lasts } from '../../platform/pause.ts';
import { storedPause } from '../../platform/stored-pause.ts';

const ALARM = 'pause';

/** The worker may sleep through a pause of an hour: an alarm wakes it. */
export async function setPauseAlarm(): Promise<void> {
  const rest = await storedPause.getValue();
  if (rest === null || rest.until === 'restart' || !lasts(rest, Date.now())) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: rest.until });
}

export function watchPause(onOver: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && onOver());
}
