import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { answerMessages } from '../../platform/messages.ts';
import { clearBadge } from './badge.ts';
import { warmUp } from './glossary-service.ts';
import { ownPageHandlers, pageHandlers } from './handlers.ts';
import { annotateTab, probeOpenTabs } from './injection.ts';
import { watchSettings } from './page-settings.ts';
import { startPause, watchPause } from './pause-alarm.ts';
import { changeRules, syncSiteScripts } from './rule-changes.ts';
import { annotatesEverywhere } from './site-rules.ts';

export default defineBackground(() => {
  answerMessages(pageHandlers, ownPageHandlers);
  watchSettings();
  watchPause(() => void changeRules(() => startPause(null)));

  const beginAnew = (): void => void syncSiteScripts().then(probeOpenTabs);
  browser.runtime.onInstalled.addListener(beginAnew);
  browser.runtime.onStartup.addListener(beginAnew); // a pause may have ended with the last session
  browser.permissions.onAdded.addListener(beginAnew);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void annotatesEverywhere().then((everywhere) => everywhere && annotateTab(tabId));
    if (status !== 'loading') return;
    clearBadge(tabId);
    void warmUp(); // ready when the page asks
  });
});
