import { browser } from 'wxt/browser';

import highlightCss from '../../assets/highlight.css?inline';
import type { Handlers, OwnPageToBackground, PageToBackground } from '../../platform/protocol.ts';
import { chosenLanguage, secondLanguage, siteMode, switchedOff } from '../../platform/settings.ts';
import { refreshBadge, showCount } from './badge.ts';
import { textOfCard, reportOf } from './card-texts.ts';
import { cardOf, findMentionsOf } from './glossary-service.ts';
import { setHidden } from './hidden-entries.ts';
import { annotateFrames, annotateOnce, annotateTab, loadCard, takeUpAgain } from './injection.ts';
import { keepSettings } from './page-settings.ts';
import { changeRules, endOldPause } from './rule-changes.ts';
import { forgetRule, keepPause, keepRule } from './site-rules.ts';
import { showOnPage, stateOfTab } from './tab-state.ts';

/** What pages may ask. */
export const pageHandlers: Handlers<PageToBackground> = {
  pageFound: async (_, { tabId }) => {
    if (tabId !== undefined) await annotateTab(tabId);
    return null;
  },
  pageReturned: async (_, { tabId, frameId }) => {
    if (tabId !== undefined && frameId === 0) await takeUpAgain(tabId);
    return null;
  },
  findMentions: (request, { tabId }) => findMentionsOf(request, tabId),
  card: ({ id }) => cardOf(id),
  cardText: ({ id, language, format }) => textOfCard(id, language, format),
  matchReport: (match, { tabId }) => reportOf(match, tabId),
  setHidden: (change, { tabId }) => setHidden(tabId, change),
  setSecondLanguage: async ({ second }) => {
    await secondLanguage.setValue(second);
    return null;
  },
  loadCard: async (_, asker) => {
    await loadCard(asker);
    return null;
  },
  highlightCss: () => highlightCss,
  pageRead: ({ entries, frames }, { tabId, frameId }) => {
    if (tabId === undefined) return null;
    if (frameId === 0 && frames === 'none') showCount(tabId, entries);
    else void refreshBadge(tabId);
    // A frame may have gone to another address by itself.
    if (frames === 'new' || frameId !== 0) void annotateFrames(tabId);
    return null;
  },
};

/** What only our own pages may ask. */
export const ownPageHandlers: Handlers<OwnPageToBackground> = {
  tabState: async ({ tabId }) => {
    await endOldPause();
    return stateOfTab(tabId);
  },
  setSiteRule: ({ tabId, keys, scope, on }) => changeRules(async () => keepRule(await browser.tabs.get(tabId), scope, on, keys)),
  forgetSiteRule: ({ scope, key }) => changeRules(() => forgetRule(scope, key)),
  setMode: ({ mode }) => changeRules(() => siteMode.setValue(mode)),
  setOff: ({ off }) => changeRules(() => switchedOff.setValue(off)),
  pause: ({ kind }) => changeRules(() => keepPause(kind)),
  keepSettings,
  annotateAnyway: ({ tabId }) => annotateOnce(tabId),
  showOnPage: ({ tabId, id }) => showOnPage(tabId, id),
  setLanguage: async ({ language }) => {
    await chosenLanguage.setValue(language);
    return null;
  },
};
