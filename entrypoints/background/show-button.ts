import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';

import { backgroundTextsIn } from '../../platform/background-texts.ts';
import { languageNow } from '../../platform/language.ts';
import type { Rules } from '../../platform/site-rules.ts';
import { keysOf } from '../../platform/sites.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { bothRules, rulesIn, rulesNow } from './site-rules.ts';
import { buttonAt } from './toolbar-button.ts';
import type { Button, Texts } from './toolbar-button.ts';

/** What was read first is shown first: else a slow reading of older rules would be shown last. */
const enqueue = oneAtATime();

/** Brings a tab's button in step with the rules, the badge and the language. The browser resets it when the tab goes elsewhere. */
export function showButton(tabId: number): void {
  void enqueue(async () => {
    const tab = await browser.tabs.get(tabId);
    const [rules, language] = await Promise.all([rulesNow(tab), languageNow()]);
    await writeButton(tab, rules, backgroundTextsIn(language));
  }).catch(() => undefined); // the tab is gone by now
}

/** The same in every tab, and for those to come: so a tab that goes elsewhere does not look switched on for a moment while all is off. */
export async function showButtons(): Promise<void> {
  await enqueue(async () => {
    const [rules, language] = await Promise.all([bothRules(), languageNow()]);
    const t = backgroundTextsIn(language);
    await writeButton({}, rules.ordinary, t);
    for (const tab of await browser.tabs.query({})) await writeButton(tab, rulesIn(rules, tab), t).catch(() => undefined); // it is gone by now
  }).catch(() => undefined);
}

/** Rejects where the tab is gone: Chromium complains in its log of an icon for one that is not there, whoever catches that. */
async function writeButton({ id, url }: Pick<Browser.tabs.Tab, 'id' | 'url'>, rules: Rules, t: Texts): Promise<void> {
  const tab = id === undefined ? {} : { tabId: id };
  const badge = (await browser.action.getBadgeText?.(tab)) ?? '';
  setButton(tab, buttonAt(keysOf(url), rules, badge, t));
}

/** Firefox for Android may have no icon; a tab may be gone by now. Neither matters. */
function setButton(tab: { tabId?: number }, { on, title }: Button): void {
  const kind = on ? '' : 'off-';
  browser.action.setIcon?.({ ...tab, path: { 16: `/icons/${kind}16.png`, 32: `/icons/${kind}32.png` } }).catch(() => undefined);
  browser.action.setTitle?.({ ...tab, title }).catch(() => undefined);
}
