import { expect } from '@playwright/test';

import { hoverMention } from '../../support/hover-mention.ts';
import { middleOf } from '../../support/middle-of.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const TALL = '<div style="height: 3000px"></div>';
const TWO = pageOf(`<p id="blank">Kosong.</p><p><b id="m">Nvidia</b> disebut di sini.</p><p>Lalu <b id="n">Huawei</b> juga.</p>${TALL}`);

/** Longer than a card that is left stays. */
const LONG = 900;
const rest = (ms = LONG): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function pressAt(story: StoryPage, id: string): Promise<void> {
  await story.moveTo(...(await middleOf(story, id)));
  await story.click();
}

async function openPage(story: StoryPage, address: string): Promise<void> {
  await story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  await story.goto(address);
  await story.placed();
}

async function hoverCard(story: StoryPage, address: string): Promise<void> {
  await openPage(story, address);
  await hoverMention(story);
  await expect.poll(story.cardTitle).toBe('Nvidia');
}

/** What the pin's button in the open card is called. */
const pinName = (story: StoryPage): Promise<string> =>
  story.inPage(() => document.querySelector('konteks-card')?.shadowRoot?.querySelector('.pin')?.getAttribute('aria-label') ?? '');

/** When an open card stays, and when it goes: each story in both browsers. */
export function tellStayingStories(test: StoryTest): void {
  test('a card that the reader pinned stays while the page is pressed and its text is selected, until Escape', async ({ story, site }) => {
    await hoverCard(story, site.page('/pinned', TWO));
    await story.pressInCard('Sematkan di sudut');
    await pressAt(story, 'blank');
    const [x, y] = await middleOf(story, 'blank');
    await story.drag({ x: x - 20, y }, { x: x + 20, y });
    await rest();
    expect(await story.cardTitle()).toBe('Nvidia');
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('a card that went back to its mention goes with the pointer again, and others open', async ({ story, site }) => {
    await hoverCard(story, site.page('/unpinned', TWO));
    await story.pressInCard('Sematkan di sudut');
    await story.pressInCard('Kembali ke teks');
    await story.moveTo(5, 5);
    await expect.poll(story.cardTitle).toBeNull();
    await story.moveTo(...(await middleOf(story, 'n')));
    await expect.poll(story.cardTitle).toBe('Huawei');
  });

  test('the card of the next mention stands beside it, though the one before was pinned', async ({ story, site }) => {
    await hoverCard(story, site.page('/pinned-next', TWO));
    await story.pressInCard('Sematkan di sudut');
    await expect.poll(() => pinName(story)).toBe('Kembali ke teks');
    await pressAt(story, 'n');
    await expect.poll(story.cardTitle).toBe('Huawei');
    await expect.poll(() => pinName(story)).toBe('Sematkan di sudut');
  });

  test('who scrolls a mention away from under the pointer is rid of its card', async ({ story, site }) => {
    await hoverCard(story, site.page('/scrolled-away', TWO));
    await story.wheel(300);
    await expect.poll(() => story.inPage(() => scrollY)).toBeGreaterThan(200);
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('a card that the keyboard is in stays when the pointer leaves it', async ({ story, site }) => {
    await hoverCard(story, site.page('/keyboard-in', TWO));
    await story.pressInCard('Lainnya');
    await story.press('Tab');
    await story.moveTo(5, 5);
    await rest();
    expect(await story.cardTitle()).toBe('Nvidia');
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('a card in which an entry was hidden stays for the way back, though the pointer leaves it', async ({ story, site }) => {
    await hoverCard(story, site.page('/undo-stays', TWO));
    await story.pressInCard('Lainnya');
    await story.pressInCard('di semua situs');
    await expect.poll(async () => (await story.report())?.mentions.map(({ surface }) => surface)).toEqual(['Huawei']);
    await story.moveTo(5, 5);
    await rest();
    await story.pressInCard('Urungkan');
    await expect.poll(async () => (await story.report())?.mentions.length).toBe(2);
    await pressAt(story, 'blank');
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('a click on a mention opens its card without the wait, and another one closes it', async ({ story, site }) => {
    await story.inOwnPage(() => chrome.storage.local.set({ openDelay: 1000 }), null);
    await openPage(story, site.page('/clicked', TWO));
    const [x, y] = await middleOf(story, 'm');
    await story.glide([[x, y]], 0);
    await story.click();
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.moveTo(5, 5);
    await rest();
    expect(await story.cardTitle()).toBe('Nvidia');
    await pressAt(story, 'm');
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('who selects a mention by two clicks has the word, and no card over it', async ({ story, site }) => {
    await openPage(story, site.page('/selected', TWO));
    await pressAt(story, 'm');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.inPage(() => {
      const selection = getSelection();
      document.addEventListener('mousedown', () => selection?.selectAllChildren(document.getElementById('m') as Node), { once: true });
    });
    await story.click();
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('a card goes when its mention is gone from the page', async ({ story, site }) => {
    await openPage(story, site.page('/gone', TWO));
    await story.command('next-mention');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.inPage(() => document.getElementById('m')?.parentElement?.remove());
    await expect.poll(story.cardTitle).toBeNull();
    await story.command('next-mention');
    await expect.poll(story.cardTitle).toBe('Huawei');
  });
}
