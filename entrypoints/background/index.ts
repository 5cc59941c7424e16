import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { answerMessages } from '../../platform/messages.ts';
import { clearBadge } from './badge.ts';
import { welcomeReader } from './first-visit.ts';
import { warmUp } from './glossary-service.ts';
import { ownPageHandlers, pageHandlers } from './handlers.ts';
import { annotateTab } from './injection.ts';
import { watchMenus } from './menus.ts';
import { watchSettings } from './page-settings.ts';
import { watchPause } from './pause-alarm.ts';
import { changeRules, finishChange, startOver } from './rule-changes.ts';
import { annotatesEverywhere, endPause } from './site-rules.ts';

export default defineBackground(() => {
  answerMessages(pageHandlers, ownPageHandlers);
  watchSettings();
  watchMenus();
  watchPause(() => void changeRules(() => endPause('hour')));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void startOver();
    void welcomeReader(reason, import.meta.env.MODE);
  });
  browser.runtime.onStartup.addListener(() => void changeRules(() => endPause('restart')));
  browser.permissions.onAdded.addListener(() => void startOver());
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void annotatesEverywhere().then((everywhere) => everywhere && annotateTab(tabId));
    if (status !== 'loading') return;
    clearBadge(tabId);
    void warmUp(); // ready when the page asks
  });
  void finishChange();
});
