import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import highlightCss from '../../assets/highlight.css?inline';
import { answerMessages } from '../../platform/messages.ts';
import { siteMode, switchedOff } from '../../platform/settings.ts';
import { clearBadge, refreshBadge, showCount } from './badge.ts';
import { cardOf, findMentionsOf, warmUp } from './glossary-service.ts';
import { annotateFrames, annotateTab, loadCard } from './injection.ts';
import { chooseLanguage, watchSettings } from './page-settings.ts';
import { watchPause } from './pause-alarm.ts';
import { changeRules, finishChange, startOver } from './rule-changes.ts';
import { annotatesEverywhere, endPause, forgetRule, keepPause, keepRule } from './site-rules.ts';
import { showOnPage, stateOfTab } from './tab-state.ts';

export default defineBackground(() => {
  answerMessages(
    {
      pageFound: async (_, { tabId }) => {
        if (tabId !== undefined) await annotateTab(tabId);
        return null;
      },
      findMentions: (request) => findMentionsOf(request),
      card: ({ id }) => cardOf(id),
      loadCard: async (_, asker) => {
        await loadCard(asker);
        return null;
      },
      highlightCss: () => highlightCss,
      pageRead: ({ entries, frames }, { tabId, frameId }) => {
        if (tabId === undefined) return null;
        if (frameId === 0 && frames === 'none') showCount(tabId, entries);
        else void refreshBadge(tabId);
        if (frames === 'new') void annotateFrames(tabId);
        return null;
      },
    },
    {
      tabState: ({ tabId }) => stateOfTab(tabId),
      setSiteRule: ({ tabId, scope, on }) => changeRules(async () => keepRule(await browser.tabs.get(tabId), scope, on)),
      forgetSiteRule: ({ scope, key }) => changeRules(() => forgetRule(scope, key)),
      setMode: ({ mode }) => changeRules(() => siteMode.setValue(mode)),
      setOff: ({ off }) => changeRules(() => switchedOff.setValue(off)),
      pause: ({ kind }) => changeRules(() => keepPause(kind)),
      annotateAnyway: ({ tabId }) => annotateTab(tabId),
      showOnPage: ({ tabId, id }) => showOnPage(tabId, id),
      setLanguage: async ({ language }) => {
        await chooseLanguage(language);
        return null;
      },
    },
  );

  watchSettings();
  browser.runtime.onInstalled.addListener(() => void startOver());
  browser.runtime.onStartup.addListener(() => void changeRules(() => endPause('restart')));
  browser.permissions.onAdded.addListener(() => void startOver());
  // A page on its way wakes the worker, so that it is ready when the page asks.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void annotatesEverywhere().then((everywhere) => everywhere && annotateTab(tabId));
    if (status !== 'loading') return;
    clearBadge(tabId);
    void warmUp();
  });
  watchPause(() => void changeRules(() => endPause('hour')));
  void finishChange();
});
