import { expect } from '@playwright/test';

import { pasted } from '../../support/pasted.ts';
import type { PopupTest, StoryPopup } from '../../support/story-popup.ts';
import { BODY, cardInPopup, listed } from './popup.ts';
import { pageOf } from './reading.ts';

/** The languages of the sentences at a glance, in their order. */
const glossesInPopup = (): string[] =>
  [...document.querySelectorAll('.card .gloss')].map((one) => one.closest('[lang]')?.getAttribute('lang') ?? '');
const saidInPopup = (): string => [...document.querySelectorAll('.card [role=status]')].map(({ textContent }) => textContent).join('');

async function openEntry(popup: StoryPopup, listedAs: string, name: string): Promise<void> {
  await popup.click('button', listedAs);
  await expect.poll(() => popup.look(cardInPopup)).toBe(name);
}

/** What the card in the toolbar’s popup does: each story in both browsers. */
export function tellPopupCardStories(test: PopupTest): void {
  test.beforeEach(async ({ story, site }) => {
    await story.goto(site.page('/popup-card', pageOf(BODY)));
    await story.placed();
    await story.inOwnPage((language) => chrome.storage.local.set({ language }), 'id');
  });

  test('the key L changes the language of the popup’s card, and a followed entry keeps it; in the search it is a letter', async ({
    openPopup,
  }) => {
    const popup = await openPopup();
    await listed(popup);
    await openEntry(popup, 'Nvidia 2×', 'Nvidia');
    await popup.press('l');
    await expect.poll(() => popup.look(glossesInPopup)).toEqual(['en', 'id']);
    await popup.click('button', 'AI chip');
    await expect.poll(() => popup.look(cardInPopup)).toBe('AI chip');
    expect(await popup.look(glossesInPopup)).toEqual(['en', 'id']);
    expect(await popup.has('article', 'AI chip')).toBe(true);
    expect(await popup.look(() => document.activeElement?.localName)).toBe('article');
    await popup.press('L');
    await expect.poll(() => popup.look(cardInPopup)).toBe('Chip AI');
    await popup.press('Escape');
    await listed(popup);
    await popup.press('l');
    await expect.poll(() => popup.look(() => document.querySelector<HTMLInputElement>('.search')?.value)).toBe('l');
  });

  test('the second language stands in the popup’s card as the reader says, which is remembered', async ({ openPopup, story }) => {
    await story.inOwnPage(() => chrome.storage.local.set({ secondLanguage: 'switch' }), null);
    const popup = await openPopup();
    await listed(popup);
    await openEntry(popup, 'Nvidia 2×', 'Nvidia');
    expect(await popup.look(glossesInPopup)).toEqual(['id']);
    await popup.look(() => document.querySelector<HTMLElement>('.card footer summary')?.click());
    await popup.click('button', 'di bawah');
    await expect.poll(() => popup.look(glossesInPopup)).toEqual(['id', 'en']);
    await popup.press('Escape');
    await listed(popup);
    await openEntry(popup, 'Huawei 1×', 'Huawei');
    expect(await popup.look(glossesInPopup)).toEqual(['id', 'en']);
    const kept = (): Promise<unknown> => story.inOwnPage(() => chrome.storage.local.get('secondLanguage'), null);
    await expect.poll(kept).toEqual({});
  });

  test('the popup’s card is copied in its language, as text and as Markdown, and that is said', async ({ openPopup, story }) => {
    const popup = await openPopup();
    await listed(popup);
    await openEntry(popup, 'Xi Jinping 1×', 'Xi Jinping');
    await popup.click('button', 'Salin dengan sumber');
    await expect.poll(() => popup.look(saidInPopup)).toBe('Tersalin.');
    await story.placed(); // the page comes forward
    expect(await pasted(story)).toMatch(/^XI JINPING\n[^]+\nSumber:\n1\. /);
    await popup.click('button', 'English');
    await popup.look(() => document.querySelector<HTMLElement>('.card footer summary')?.click());
    await popup.click('button', 'Copy as Markdown');
    await expect.poll(() => popup.look(saidInPopup)).toBe('Copied.');
    await story.placed();
    expect(await pasted(story)).toMatch(/^## Xi Jinping\n[^]+\n### Sources\n1\. /);
  });

  test('all entries of the page are copied with their sources, plain and as Markdown', async ({ openPopup, story }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.click('button', 'Teks');
    await expect.poll(() => popup.look(() => document.body.textContent)).toContain('Istilah yang disalin: 4.');
    await story.placed(); // the page comes forward
    const plain = await pasted(story);
    for (const name of ['NVIDIA', 'HUAWEI', 'XI JINPING', '(WAIC)']) expect(plain).toContain(name);
    expect(plain).toMatch(/Sumber:\n1\. .*https:\/\//);
    await popup.click('button', 'Markdown');
    await expect.poll(async () => (await pasted(story)).match(/^## /gm)?.length).toBe(4);
  });
}
