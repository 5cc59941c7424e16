import { render } from 'preact';
import { browser } from 'wxt/browser';

import { readLanguage } from '../../platform/settings.ts';
import { Popup } from './Popup.tsx';

/** The popup as a page of its own (`popup.html?tab=7`) speaks of that tab; as a popup, of the one under it. */
async function tabInQuestion(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const [tabId, language] = await Promise.all([tabInQuestion(), readLanguage(browser.i18n.getUILanguage())]);
const app = document.getElementById('app');
if (app !== null) render(<Popup tabId={tabId} language={language} />, app);
