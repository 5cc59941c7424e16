import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';

import { backgroundTextsIn } from '../../platform/background-texts.ts';
import { languageNow } from '../../platform/language.ts';
import { chosenLanguage, siteMode, siteRules, switchedOff } from '../../platform/settings.ts';
import type { Scope, Verdict } from '../../platform/site-rules.ts';
import { nameOf } from '../../platform/site-name.ts';
import { keysOf } from '../../platform/sites.ts';
import { storedPause } from '../../platform/stored-pause.ts';
import { explainSelection } from './explain-selection.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { changeRules } from './rule-changes.ts';
import { keepRule, privateRules, verdictOn } from './site-rules.ts';
import type { Place } from './site-rules.ts';

const EXPLAIN = 'explain';
const SITE = 'site';
/** Where there is something to explain, and a site to switch. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

type Item = { readonly title: string; readonly enabled: boolean };

/** Two at once would both find an item missing, and make it twice. */
const enqueue = oneAtATime();

/** Two items in the menu of a right click: on a selection, what it means; on a page, its site's switch. Nothing where the browser has no such menu. */
export function watchMenus(): void {
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (menus === undefined) return; // Firefox for Android
  const keepInStep = (): void => void enqueue(() => writeItems(menus)).catch(() => undefined);
  menus.onClicked.addListener((info, tab) => void act(info, tab));
  browser.runtime.onInstalled.addListener(keepInStep);
  for (const setting of [chosenLanguage, siteRules, siteMode, switchedOff, storedPause, privateRules]) setting.watch(keepInStep);
  browser.tabs.onActivated.addListener(keepInStep);
  browser.tabs.onUpdated.addListener((_, { url, status }, { active }) => {
    if (active && (url !== undefined || status === 'complete')) keepInStep();
  });
  browser.windows.onFocusChanged.addListener(keepInStep);
  keepInStep();
}

async function act(
  { menuItemId, selectionText = '', frameId = 0 }: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (tab?.id === undefined) return;
  if (menuItemId === EXPLAIN) await explainSelection(selectionText, { tabId: tab.id, frameId });
  if (menuItemId !== SITE) return;
  const verdict = await verdictOn(tab);
  const scope = scopeOf(verdict);
  if (scope !== undefined) await changeRules(() => keepRule(tab, scope, !verdict.on));
}

/** What a switch would change: the rule that decides, or the whole site. Undefined where no rule would help. */
function scopeOf({ by }: Verdict): Scope | undefined {
  if (by === 'mode') return 'domain';
  return by === 'page' || by === 'host' || by === 'domain' ? by : undefined;
}

/** Says in the reader's language what each item would do now. The browser keeps items over its restarts, not over our updates. */
async function writeItems(menus: typeof browser.contextMenus): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const t = backgroundTextsIn(await languageNow());
  await writeItem(menus, EXPLAIN, 'selection', { title: t('menu.explain'), enabled: true });
  await writeItem(menus, SITE, 'page', await siteItem(tab ?? { incognito: false }, t));
}

async function siteItem(place: Place, t: ReturnType<typeof backgroundTextsIn>): Promise<Item> {
  const verdict = await verdictOn(place);
  const keys = keysOf(place.url);
  const scope = scopeOf(verdict);
  const reach = scope ?? 'domain';
  const name = reach === 'page' ? t('menu.page') : siteIn(place, keys?.[reach], t);
  return { title: t(verdict.on ? 'menu.off' : 'menu.on', { place: name }), enabled: scope !== undefined && !(await siteRules.isLocked()) };
}

/** The browser writes its menus' words to disk: they name no site of a private window. */
function siteIn({ incognito }: Place, key: string | undefined, t: ReturnType<typeof backgroundTextsIn>): string {
  if (key === undefined) return '';
  return incognito ? t('menu.site') : nameOf(key) || t('menu.files');
}

async function writeItem(menus: typeof browser.contextMenus, id: string, context: 'selection' | 'page', item: Item): Promise<void> {
  try {
    await menus.update(id, item);
  } catch {
    await new Promise<void>((done) => {
      menus.create({ id, contexts: [context], documentUrlPatterns: PAGES, ...item }, () => {
        void browser.runtime.lastError; // looked at, or it is reported: the next change tries again
        done();
      });
    });
  }
}
