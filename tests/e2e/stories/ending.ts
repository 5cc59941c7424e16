import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import { hoverMention } from '../../support/hover-mention.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';
import { MENTION } from './watchful.ts';

/** How the extension comes to its end. */
export type Ending = 'switched off' | 'removed';
export type EndingTest = TestType<{ story: StoryPage; end: (how: Ending) => Promise<void> }, { site: Site }>;

/** Whether underlines are seen: as such looks, not only as places in the browser's list. */
const seen = (): boolean =>
  (CSS.highlights.get('konteks-first')?.size ?? 0) > 0 &&
  getComputedStyle(document.body, '::highlight(konteks-first)').textDecorationStyle === 'dotted';
const cards = (): number => document.querySelectorAll('konteks-card').length;
const html = (): string => document.documentElement.outerHTML;

/**
 * What the extension leaves in open pages where it is switched off or removed in the browser's settings: each story in both browsers. Chromium lets
 * what runs in pages find out. Firefox stops it at once, and takes its style sheets away: a card that is open then stays until the page is left.
 */
export function tellEndingStories(test: EndingTest): void {
  for (const how of ['switched off', 'removed'] as const)
    test(`where the extension is ${how} under an open page, highlights are gone once the page is used, in Chromium an open card too, and nobody hears of it`, async ({
      story,
      site,
      end,
    }) => {
      await story.goto(site.page('/ending', pageOf(MENTION)));
      await story.placed();
      const before = await story.inPage(html);
      await hoverMention(story);
      await expect.poll(() => story.inPage(cards)).toBe(1);
      expect(await story.inPage(seen)).toBe(true);
      if (story.browser === 'firefox') {
        await story.press('Escape');
        await expect.poll(() => story.inPage(cards)).toBe(0);
      }
      await end(how);
      await story.moveTo(600, 500);
      await expect.poll(() => story.inPage(seen)).toBe(false);
      await expect.poll(() => story.inPage(cards)).toBe(0);
      await hoverMention(story);
      await story.click();
      await story.press('Tab');
      await story.inPage(() => document.querySelector('article')?.append('Huawei juga.'));
      await new Promise((rest) => setTimeout(rest, 1000));
      expect(await story.inPage(seen)).toBe(false);
      expect(await story.inPage(cards)).toBe(0);
      expect((await story.inPage(html)).replace('Huawei juga.', '')).toBe(before);
      expect(story.errors()).toEqual([]);
    });
}
