import { browser } from 'wxt/browser';

import { scriptMatches } from '../../platform/script-matches.ts';
import type { Matches } from '../../platform/script-matches.ts';
import { rulesNow } from './site-rules.ts';

const PROBE = 'probe';

/**
 * Brings the probe's registrations in step with the rules. They are registered, not declared: only so can a site be left out. Registrations are
 * kept over browser restarts but dropped at an update. Private windows' own rules have no part in it: registrations hold for all windows, so
 * there the probe asks, and is told to stop.
 */
export async function registerProbe(): Promise<void> {
  const { rules, mode, on, paused } = await rulesNow({ incognito: false });
  const wanted = on && !paused ? scriptMatches(PROBE, rules, mode) : [];
  try {
    await unregister();
    await register(wanted);
  } catch {
    // What a worker that died had begun may have come between. And one pattern that this browser cannot read must not cost all others: the
    // background is asked before annotating anyway.
    await unregister();
    await register(await readable(wanted));
  }
}

async function register(scripts: readonly Matches[]): Promise<void> {
  if (scripts.length === 0) return;
  await browser.scripting.registerContentScripts(
    scripts.map(({ id, matches, excludeMatches }) => ({
      id,
      js: ['probe.js'],
      // Part of the page's first style: inserted later it would cost the page a second one.
      css: ['highlight.css'],
      matches,
      ...(excludeMatches.length > 0 && { excludeMatches }),
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

async function unregister(): Promise<void> {
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).filter((id) => id.startsWith(PROBE));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

async function readable(scripts: readonly Matches[]): Promise<Matches[]> {
  const all = new Set(scripts.flatMap(({ matches, excludeMatches }) => [...matches, ...excludeMatches]));
  const good = new Set<string>();
  for (const pattern of all) if (await isReadable(pattern)) good.add(pattern);
  const only = (patterns: readonly string[]): string[] => patterns.filter((pattern) => good.has(pattern));
  return scripts
    .map(({ id, matches, excludeMatches }) => ({ id, matches: only(matches), excludeMatches: only(excludeMatches) }))
    .filter(({ matches }) => matches.length > 0);
}

async function isReadable(pattern: string): Promise<boolean> {
  try {
    await register([{ id: `${PROBE}-try`, matches: [pattern], excludeMatches: [] }]);
    await browser.scripting.unregisterContentScripts({ ids: [`${PROBE}-try`] });
    return true;
  } catch {
    return false;
  }
}
