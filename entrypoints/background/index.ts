import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { answerMessages } from '../../platform/messages.ts';
import { clearBadge } from './badge.ts';
import { watchCommands } from './commands.ts';
import { welcomeReader } from './first-visit.ts';
import { warmUp } from './glossary-service.ts';
import { ownPageHandlers, pageHandlers } from './handlers.ts';
import { takeUp } from './injection.ts';
import { watchMenus } from './menus.ts';
import { watchSettings } from './page-settings.ts';
import { watchPause } from './pause-alarm.ts';
import { changeRules, endOldPause, finishChange, leaveWithheld, startOver } from './rule-changes.ts';
import { endPause } from './site-rules.ts';
import { watchSync } from './sync.ts';
import { showButton } from './show-button.ts';

export default defineBackground(() => {
  answerMessages(pageHandlers, ownPageHandlers);
  watchSettings();
  watchCommands();
  watchSync();
  watchMenus();
  watchPause(() => void changeRules(() => endPause('hour')));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void startOver();
    void welcomeReader(reason, import.meta.env.MODE);
  });
  browser.runtime.onStartup.addListener(() => void changeRules(() => endPause('restart')));
  browser.permissions.onAdded.addListener(() => void startOver());
  browser.permissions.onRemoved.addListener(() => void leaveWithheld());
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'complete' || url !== undefined) void endOldPause().then(() => takeUp(tabId, status === 'complete'));
    if (status === 'loading') {
      clearBadge(tabId);
      void warmUp(); // ready when the page asks
    } else if (url !== undefined) showButton(tabId); // the same page at another address
  });
  void finishChange().then(endOldPause);
});
