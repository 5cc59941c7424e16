import { render } from 'preact';
import { browser } from 'wxt/browser';

import { takeAskedWords } from '../../platform/asked-words.ts';
import { languageSoon } from '../../platform/language.ts';
import { Popup } from './Popup.tsx';
import type { PopupTab } from './Popup.tsx';

/** The popup as a page of its own (`popup.html?tab=7`) speaks of that tab; as a popup, of the one under it. */
async function tabInQuestion(): Promise<PopupTab> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return { id: Number(named), incognito: await isPrivate(Number(named)) };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, incognito: tab?.incognito === true };
}

/** Firefox throws at once where an id can be no tab’s. */
async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return false;
  }
}

/** What a selection is explained by, where no card could be. */
async function wordsInQuestion(): Promise<string> {
  return new URLSearchParams(location.search).has('asked') ? takeAskedWords().catch(() => '') : '';
}

// None waits for the background: the frame stands before it answers.
const [tab, language, words] = await Promise.all([tabInQuestion(), languageSoon(), wordsInQuestion()]);
const app = document.getElementById('app');
if (app !== null) render(<Popup tab={tab} language={language} words={words} />, app);
