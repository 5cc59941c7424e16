import { storage } from 'wxt/utils/storage';
import { browser } from 'wxt/browser';

import { lasts } from '../../platform/pause.ts';
import type { Pause } from '../../platform/pause.ts';
import { siteMode, siteRules, switchedOff } from '../../platform/settings.ts';
import { decide, withRule } from '../../platform/site-rules.ts';
import { keysOf } from '../../platform/sites.ts';
import type { Rules, Scope, SiteRule, Verdict } from '../../platform/site-rules.ts';

/** What a verdict needs to know of a tab. */
export type Place = { readonly url?: string | undefined; readonly incognito: boolean };

/** Kept in memory until the browser is closed, and nowhere else: what was said in private windows. */
const privateRules = storage.defineItem<readonly SiteRule[]>('session:privateRules', { fallback: [] });
/** A pause until the browser starts again is kept in memory, one of an hour outlives a restart. */
const pauses = (['session:pause', 'local:pause'] as const).map((key) => storage.defineItem<Pause | null>(key, { fallback: null }));

/** The rules for ordinary windows, or for private ones: there what was said in private comes first. */
export async function rulesNow({ incognito }: { incognito: boolean }): Promise<Rules> {
  const [rules, hidden, mode, off, ...rests] = await Promise.all([
    siteRules.getValue(),
    incognito ? privateRules.getValue() : [],
    siteMode.getValue(),
    switchedOff.getValue(),
    ...pauses.map((pause) => pause.getValue()),
  ]);
  return { rules: [...hidden, ...rules], mode, on: !off, paused: rests.some((rest) => lasts(rest, Date.now())) };
}

/** Whether Konteks runs in a tab's page, and what decided it. */
export async function verdictOn({ url, incognito }: Place): Promise<Verdict> {
  return decide(keysOf(url), await rulesNow({ incognito }));
}

/** The same of a tab; off where there is none any more. */
export async function verdictOnTab(tabId: number): Promise<Verdict> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab === undefined ? { on: false, by: 'nothing' } : verdictOn(tab);
}

/** Keeps what the reader said of the place where a tab is. */
export async function keepRule({ url, incognito }: Place, scope: Scope, on: boolean): Promise<void> {
  const keys = keysOf(url);
  if (keys === undefined) return;
  const rule = { scope, key: keys[scope], on };
  if (incognito) {
    const others = (await privateRules.getValue()).filter((other) => other.scope !== scope || other.key !== rule.key);
    await privateRules.setValue([...others, rule]);
  } else await siteRules.setValue(withRule(await siteRules.getValue(), rule, keys, await siteMode.getValue()));
}

export async function keepPause(rest: Pause | null): Promise<void> {
  const [session, local] = pauses;
  await session?.setValue(rest?.until === 'restart' ? rest : null);
  await local?.setValue(rest?.until === 'restart' ? null : rest);
}

export async function forgetRule(scope: Scope, key: string): Promise<void> {
  await siteRules.setValue((await siteRules.getValue()).filter((rule) => rule.scope !== scope || rule.key !== key));
}

/** Whether pages are annotated whatever they look like. */
export async function annotatesEverywhere(): Promise<boolean> {
  return (await siteMode.getValue()) === 'everywhere';
}
