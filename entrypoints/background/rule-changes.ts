import { browser } from 'wxt/browser';

import { tellTab } from '../../platform/messages.ts';
import { decide } from '../../platform/site-rules.ts';
import { keysOf } from '../../platform/sites.ts';
import type { Rules } from '../../platform/site-rules.ts';
import { clearBadge } from './badge.ts';
import { probeTab } from './injection.ts';
import { rulesNow } from './site-rules.ts';
import { registerProbe } from './site-scripts.ts';

/** One change at a time: two at once would each read the rules before the other wrote them. */
let queue: Promise<unknown> = Promise.resolve();

/** Makes a change of what decides where Konteks runs, and makes it so at once in every open tab. */
export function changeRules(change: () => Promise<void>): Promise<null> {
  return enqueue(async () => {
    const before = await bothRules();
    await change();
    const after = await bothRules();
    await registerProbe();
    for (const { id, url, incognito } of await browser.tabs.query({})) {
      const window = incognito ? 'hidden' : 'open';
      const isOn = decide(keysOf(url), after[window]).on;
      if (id === undefined || isOn === decide(keysOf(url), before[window]).on) continue;
      if (isOn) await probeTab(id);
      else {
        tellTab(id, 'stop', null);
        clearBadge(id);
      }
    }
    return null;
  });
}

/** Brings registrations in step with the rules, as after an update, when the browser has dropped them. */
export function syncSiteScripts(): Promise<void> {
  return enqueue(registerProbe);
}

async function bothRules(): Promise<{ open: Rules; hidden: Rules }> {
  return { open: await rulesNow({ incognito: false }), hidden: await rulesNow({ incognito: true }) };
}

function enqueue<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work);
  queue = next.catch(() => undefined); // who asked is told; the next change goes on
  return next;
}
