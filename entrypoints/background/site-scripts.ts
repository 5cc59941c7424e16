import { browser } from 'wxt/browser';

import { tellTab } from '../../platform/messages.ts';
import { switchedOffSites } from '../../platform/settings.ts';
import { patternsOf, siteOf } from '../../platform/sites.ts';
import { clearBadge } from './badge.ts';
import { probeTab } from './injection.ts';

const PROBE = 'probe';

/** One change at a time: two at once would each read the rules before the other wrote them. */
let queue: Promise<void> = Promise.resolve();

/** Keeps the rule, and makes it so at once in every open tab of the site. */
export function setSiteRule(site: string, on: boolean): Promise<void> {
  return enqueue(async () => {
    const others = (await switchedOffSites.getValue()).filter((key) => key !== site);
    await switchedOffSites.setValue(on ? others : [...others, site]);
    await registerProbe();
    await applyToOpenTabs(site, on);
  });
}

/**
 * Brings the probe's registration in step with the rules. It is registered, not declared: only so can a site be left out. Registrations are
 * kept over browser restarts but dropped at an update.
 */
export function syncSiteScripts(): Promise<void> {
  return enqueue(registerProbe);
}

async function registerProbe(): Promise<void> {
  const off = await switchedOffSites.getValue();
  try {
    await register(off.flatMap(patternsOf));
  } catch {
    // One pattern that this browser cannot read must not cost all others: it is asked before annotating anyway.
    const readable: string[] = [];
    for (const pattern of off.flatMap(patternsOf)) {
      try {
        await register([...readable, pattern]);
        readable.push(pattern);
      } catch {
        continue;
      }
    }
    await register(readable);
  }
}

async function register(excludeMatches: string[]): Promise<void> {
  const script = {
    id: PROBE,
    js: ['probe.js'],
    // Part of the page's first style: inserted later it would cost the page a second one.
    css: ['highlight.css'],
    matches: ['<all_urls>'],
    excludeMatches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [PROBE] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [PROBE] });
  await browser.scripting.registerContentScripts([script]);
}

async function applyToOpenTabs(site: string, on: boolean): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || siteOf(url)?.key !== site) continue;
    if (on) await probeTab(id);
    else {
      tellTab(id, 'stop', null);
      clearBadge(id);
    }
  }
}

function enqueue(work: () => Promise<void>): Promise<void> {
  queue = queue.then(work, work);
  return queue;
}
