import { render } from 'preact';
import { browser } from 'wxt/browser';

import { chosenLanguage, languageFor } from '../../platform/settings.ts';
import { Popup } from './Popup.tsx';

/** The popup as a page of its own (`popup.html?tab=7`) speaks of that tab; as a popup, of the one under it. */
async function tabInQuestion(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const [tabId, chosen] = await Promise.all([tabInQuestion(), chosenLanguage.getValue()]);
const app = document.getElementById('app');
if (app !== null) render(<Popup tabId={tabId} language={languageFor(chosen, browser.i18n.getUILanguage())} />, app);
