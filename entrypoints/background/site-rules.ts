import { storage } from 'wxt/utils/storage';
import { browser } from 'wxt/browser';

import { lasts, pauseOf } from '../../platform/pause.ts';
import type { PauseKind } from '../../platform/pause.ts';
import { storedPause } from '../../platform/stored-pause.ts';
import { settingsNow, siteMode, siteRules } from '../../platform/settings.ts';
import { decide, withoutRule, withRule } from '../../platform/site-rules.ts';
import { keysOf } from '../../platform/sites.ts';
import type { Rules, Scope, SiteRule, Verdict } from '../../platform/site-rules.ts';

/** What a verdict needs to know of a tab. */
export type Place = { readonly url?: string | undefined; readonly incognito: boolean };

/** Kept in memory until the browser is closed, and nowhere else: what was said in private windows. */
export const privateRules = storage.defineItem<readonly SiteRule[]>('session:privateRules', { fallback: [] });

/** The rules for ordinary windows, or for private ones: there what was said in private comes first. */
export async function rulesNow({ incognito }: { incognito: boolean }): Promise<Rules> {
  const [{ siteRules: rules, mode, off }, saidInPrivate, rest] = await Promise.all([
    settingsNow('siteRules', 'mode', 'off'),
    incognito ? privateRules.getValue() : [],
    storedPause.getValue(),
  ]);
  return { rules: [...saidInPrivate, ...rules], mode, on: !off, paused: lasts(rest, Date.now()) };
}

/** The rules for ordinary windows and for private ones. */
export type BothRules = { readonly ordinary: Rules; readonly private: Rules };

export async function bothRules(): Promise<BothRules> {
  return { ordinary: await rulesNow({ incognito: false }), private: await rulesNow({ incognito: true }) };
}

/** Of both those that hold in a tab's window. */
export function rulesIn({ ordinary, private: hidden }: BothRules, { incognito }: Pick<Place, 'incognito'>): Rules {
  return incognito ? hidden : ordinary;
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

/** Keeps what the reader said of the place where a tab is, or was (`keys`). */
export async function keepRule({ url, incognito }: Place, scope: Scope, on: boolean, keys = keysOf(url)): Promise<void> {
  if (keys === undefined) return;
  const rule = { scope, key: keys[scope], on };
  if (incognito) {
    await siteRules.refuseLocked();
    await privateRules.setValue([...withoutRule(await privateRules.getValue(), rule), rule]);
  } else await siteRules.setValue(withRule(await siteRules.getValue(), rule, keys, await siteMode.getValue()));
}

/** What a switch would change: the rule that decides, or the whole site. Undefined where no rule would help. */
export function scopeOf({ by }: Verdict): Scope | undefined {
  if (by === 'mode') return 'domain';
  return by === 'page' || by === 'host' || by === 'domain' ? by : undefined;
}

/** Switches a place on or off, as `scopeOf` says. False where no rule would help: then none is changed. */
export async function switchPlace(place: Place): Promise<boolean> {
  const verdict = await verdictOn(place);
  const scope = scopeOf(verdict);
  if (scope === undefined) return false;
  await keepRule(place, scope, !verdict.on);
  return true;
}

/** Starts a pause, or ends it (null). */
export async function keepPause(kind: PauseKind | null): Promise<void> {
  await storedPause.setValue(kind === null ? null : pauseOf(kind, Date.now()));
}

/** Ends a pause of this kind: the alarm of an hour that the reader made longer meanwhile ends nothing. */
export async function endPause(kind: PauseKind): Promise<void> {
  const rest = await storedPause.getValue();
  if (rest !== null && (rest.until === 'restart') === (kind === 'restart')) await keepPause(null);
}

export async function forgetRule(scope: Scope, key: string): Promise<void> {
  await siteRules.setValue(withoutRule(await siteRules.getValue(), { scope, key }));
}

/** Whether pages are annotated whatever they look like. */
export async function annotatesEverywhere(): Promise<boolean> {
  return (await siteMode.getValue()) === 'everywhere';
}
