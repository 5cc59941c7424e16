import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { underlined } from '../../support/underlined.ts';
import { pageOf } from './reading.ts';

const BODY = '<p>Nvidia dan Huawei hadir di WAIC bersama Xi Jinping, lalu Nvidia pulang lebih dulu.</p>';

/** Clicks the toolbar's button over the story's page. */
type ClickToolbarButton = () => Promise<void>;
export type ToolbarTest = TestType<{ story: StoryPage; clickToolbarButton: ClickToolbarButton }, { site: Site }>;

/** What the popup at the button shows and how large its window is; null where none is open. */
const popupOf = (story: StoryPage): Promise<{ words: string; fits: boolean; on: boolean | undefined } | null> =>
  story.inOwnPage(() => {
    const popup = chrome.extension.getViews({ type: 'popup' })[0];
    if (popup === undefined) return Promise.resolve(null);
    const { body, documentElement } = popup.document;
    return Promise.resolve({
      words: body.innerText,
      fits: documentElement.scrollWidth <= popup.innerWidth && popup.innerWidth <= 800 && popup.innerHeight <= 600,
      on: popup.document.querySelector<HTMLInputElement>('[role=switch]')?.checked,
    });
  }, null);

const pressSwitch = (story: StoryPage): Promise<void> =>
  story.inOwnPage(() => {
    chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector<HTMLElement>('[role=switch]')?.click();
    return Promise.resolve();
  }, null);

/** The browser's own popup, opened by its own button: each story in both browsers. */
export function tellToolbarStories(test: ToolbarTest): void {
  test('the toolbar’s button opens a popup that lists this page, and whose switch takes the underlines away and brings them again', async ({
    story,
    clickToolbarButton,
    site,
  }) => {
    await story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
    await story.goto(site.page('/toolbar', pageOf(BODY)));
    await story.placed();
    await clickToolbarButton();
    await expect.poll(async () => (await popupOf(story))?.words).toContain('Di halaman ini (4)');
    expect(await popupOf(story)).toMatchObject({ fits: true, on: true });
    await pressSwitch(story);
    await expect.poll(underlined(story)).toBe(0);
    await expect.poll(async () => (await popupOf(story))?.words).toMatch(/Anda menonaktifkan Konteks di sini/);
    await pressSwitch(story);
    await expect.poll(async () => (await popupOf(story))?.words).toContain('Di halaman ini (4)');
    await expect.poll(underlined(story)).toBe(5);
  });
}
