import { storage } from 'wxt/utils/storage';
import { browser } from 'wxt/browser';

import { messageOf } from '../../platform/message-of.ts';
import type { Setting } from '../../platform/setting.ts';
import { lockedSettings, SETTINGS, syncing } from '../../platform/settings.ts';
import { planExchange } from '../../platform/sync.ts';
import type { Plan } from '../../platform/sync.ts';
import { syncProblem } from '../../platform/sync-problem.ts';
import { SHARED, valueWith } from '../../platform/synced-units.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { changeRules } from './rule-changes.ts';

const ALARM = 'sync';
/** Browsers take 120 writes a minute and 1,800 an hour, of all devices together: one in half a minute stays far below. An alarm wakes the worker. */
const WAIT_MINUTES = 0.5;
const WAIT_AFTER_FAILURE_MINUTES = 5;

/** What this device and the others had at the last exchange. It is kept when the reader switches off: what changes until then is a change. */
const known = storage.defineItem<unknown>('local:syncKnown', { fallback: null });

const enqueue = oneAtATime();

/** Exchanges settings with the reader's other devices where that is switched on: what comes is taken at once, what goes waits a little. */
export function watchSync(): void {
  syncing.watch((on) => (on ? void exchange(true) : void browser.alarms.clear(ALARM)));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' || (area === 'local' && Object.keys(changes).some((key) => SHARED.has(key)))) void exchange(false);
  });
  browser.alarms.onAlarm.addListener(({ name }) => void (name === ALARM && exchange(true)));
  // What waited when the browser was closed or Konteks was updated.
  browser.runtime.onStartup.addListener(() => void exchange(false));
  browser.runtime.onInstalled.addListener(() => void exchange(false));
}

function exchange(mayWrite: boolean): Promise<void> {
  const exchanging = enqueue(async () => {
    if (!(await syncing.getValue())) return;
    try {
      await write(await takeOver(), mayWrite);
    } catch (error) {
      await syncProblem.setValue({ why: messageOf(error) });
      await browser.alarms.create(ALARM, { delayInMinutes: WAIT_AFTER_FAILURE_MINUTES });
    }
  });
  return exchanging.catch(() => undefined); // it cannot be read whether the reader wants it
}

/** Makes this device's settings what all devices agree on. Known only then: a worker that dies between begins again. */
async function takeOver(): Promise<Plan> {
  let plan = await makePlan();
  if (plan.change.size > 0)
    await changeRules(async () => {
      plan = await makePlan(); // another change may have come first
      for (const [key, units] of plan.change) {
        const shared = SHARED.get(key);
        if (shared === undefined) continue;
        const setting = SETTINGS[shared.name] as Setting<unknown>;
        await setting.setValue(valueWith(shared, await setting.getValue(), units));
      }
    });
  await known.setValue(plan.known);
  return plan;
}

async function makePlan(): Promise<Plan> {
  const [items, stored, last, locked] = await Promise.all([
    browser.storage.sync.get(null),
    browser.storage.local.get([...SHARED.keys()]),
    known.getValue(),
    lockedKeys(),
  ]);
  return planExchange({ items, stored, known: last, locked, now: Date.now() });
}

async function write({ writing: { set, remove, left } }: Plan, mayWrite: boolean): Promise<void> {
  if (Object.keys(set).length > 0 || remove.length > 0) {
    if (!mayWrite) {
      if ((await browser.alarms.get(ALARM)) === undefined) await browser.alarms.create(ALARM, { delayInMinutes: WAIT_MINUTES });
      return;
    }
    // What a unit leaves is removed last: a worker that dies between leaves it twice, not nowhere.
    if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
    if (remove.length > 0) await browser.storage.sync.remove([...remove]);
  }
  await syncProblem.setValue(left > 0 ? { left } : null);
}

async function lockedKeys(): Promise<Set<string>> {
  const locked = await lockedSettings();
  return new Set([...SHARED].flatMap(([key, { name }]) => (locked.has(name) ? [key] : [])));
}
