import type { backgroundTextsIn } from '../../platform/background-texts.ts';
import { decide } from '../../platform/site-rules.ts';
import type { Rules, SiteKeys, Verdict } from '../../platform/site-rules.ts';
import { nameOf } from '../../platform/site-name.ts';

/** What the toolbar's button looks like, and says when the pointer rests on it. */
export type Button = { readonly on: boolean; readonly title: string };

export type Texts = ReturnType<typeof backgroundTextsIn>;

/** No rule speaks of it: what holds at large. */
const NO_SITE: SiteKeys = { page: '', host: '', domain: '' };

/** The button over a page, where the badge shows `badge`; over one without a site, and over tabs to come, it tells what holds at large. */
export function buttonAt(keys: SiteKeys = NO_SITE, rules: Rules, badge: string, t: Texts): Button {
  const { on, by } = decide(keys, rules);
  if (!on) return { on, title: `Konteks: ${reasonOf(by, keys, t)}` };
  return { on, title: /\d/.test(badge) ? `Konteks (${badge})` : 'Konteks' };
}

function reasonOf(by: Verdict['by'], keys: SiteKeys, t: Texts): string {
  if (by === 'pause') return t('button.paused');
  if (by === 'mode') return t('button.chosen');
  if (by === 'page') return t('button.off', { place: t('menu.page') });
  const site = by === 'host' || by === 'domain' ? nameOf(keys[by]) || t('menu.files') : t('button.everywhere');
  return t('button.off', { place: site });
}
