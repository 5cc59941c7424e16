import type { Page } from '@playwright/test';

import type { Look, Stage } from './stage.ts';

/** In this time the background has answered, in ms. */
const SETTLED_MS = 500;

/** One thing that readers see, and how to come to it. */
export type Scene = { readonly name: string; readonly play: (stage: Stage, look: Look) => Promise<Page> };

export const SCENES: readonly Scene[] = [
  { name: 'article', play: (stage, look) => stage.openArticle(look) },
  { name: 'card', play: playCard },
  {
    name: 'card-beside',
    play: async (stage, look) => {
      await stage.choose(look, { secondLanguage: 'beside' });
      return playCard(stage, look);
    },
  },
  {
    name: 'card-end',
    play: async (stage, look) => {
      const page = await playCard(stage, look);
      await page.locator('konteks-card .sources summary').first().click();
      await page.locator('konteks-card footer summary').click();
      return page;
    },
  },
  {
    name: 'card-related',
    play: async (stage, look) => {
      const page = await playCard(stage, look);
      await page.locator('konteks-card .related button').first().click();
      return page;
    },
  },
  { name: 'popup', play: async (stage, look) => popupOn(await stage.openArticle(look), stage, look) },
  {
    name: 'popup-search',
    play: async (stage, look) => {
      const popup = await popupOn(await stage.openArticle(look), stage, look);
      await popup.locator('.search').fill('chip');
      await popup.locator('[role=listbox] [role=option]').first().waitFor();
      return popup;
    },
  },
  {
    name: 'popup-card',
    play: async (stage, look) => {
      const popup = await popupOn(await stage.openArticle(look), stage, look);
      await popup.locator('.search').fill('WAIC');
      await popup.locator('[role=listbox] [role=option]').first().click();
      await popup.getByRole('article').waitFor();
      return popup;
    },
  },
  { name: 'popup-nothing', play: async (stage, look) => popupOn(await stage.openOther(look), stage, look) },
  {
    name: 'popup-off',
    play: async (stage, look) => {
      await stage.choose(look, { off: true });
      return popupOn(await stage.openOther(look), stage, look);
    },
  },
  ...['general', 'sites', 'appearance', 'keyboard', 'hidden', 'backup', 'about'].map((part) => ({
    name: `options-${part}`,
    play: async (stage: Stage, look: Look): Promise<Page> => {
      await stage.choose(look, CHOSEN);
      const options = await stage.openOwn(`options.html#${part}`, look);
      await options.getByRole('heading', { level: 2 }).first().waitFor();
      await options.waitForTimeout(SETTLED_MS); // what is read from the storage moves what is below
      await options.locator(`#${part}`).evaluate((section) => section.scrollIntoView());
      return options;
    },
  })),
  {
    name: 'welcome',
    play: async (stage, look) => {
      const welcome = await stage.openOwn('welcome.html', look);
      await welcome.waitForFunction(() => (CSS.highlights.get('konteks-first')?.size ?? 0) > 5);
      return welcome;
    },
  },
];

/** Something of each kind that settings list. */
const CHOSEN = {
  switchedOffSites: {
    version: 2,
    value: [
      { scope: 'domain', key: 'liputan6.com', on: false },
      { scope: 'host', key: 'www.tempo.co', on: true },
    ],
  },
  hiddenEntries: [
    { id: 'nvidia', site: null, until: null },
    { id: 'waic', site: 'kompas.com', until: null },
  ],
};

/** Opens the card of a word of the sample by resting the pointer on it. */
async function playCard(stage: Stage, look: Look): Promise<Page> {
  const page = await stage.openArticle(look);
  const { x, y } = await page.evaluate(placeOfWord, 'WAIC');
  await page.mouse.move(x - 4, y, { steps: 3 });
  await page.mouse.move(x, y, { steps: 2 });
  await page.locator('konteks-card h2').waitFor();
  return page;
}

async function popupOn(page: Page, stage: Stage, look: Look): Promise<Page> {
  const popup = await stage.openPopup(page, look);
  await popup.locator('.search').waitFor();
  await popup.waitForTimeout(SETTLED_MS); // what the background says comes after the frame
  return popup;
}

/** Runs in the page: the middle of a word's first place, scrolled into the upper half of the window. */
function placeOfWord(word: string): { x: number; y: number } {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    const start = text.data.indexOf(word);
    if (start < 0 || text.parentElement?.closest('p') === null) continue;
    const range = new Range();
    range.setStart(text, start);
    range.setEnd(text, start + word.length);
    window.scrollBy(0, range.getBoundingClientRect().top - 160);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`“${word}” is not on the page`);
}
