import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';
import { hoverMention, MENTION } from './watchful.ts';

/** How the extension comes to its end. */
export type Ending = 'switched off' | 'removed';
export type EndingTest = TestType<{ story: StoryPage; end: (how: Ending) => Promise<void> }, { site: Site }>;

const underlined = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
const cards = (): number => document.querySelectorAll('konteks-card').length;
const html = (): string => document.documentElement.outerHTML;

/** What the extension leaves in open pages where it is switched off or removed in the browser's settings: each story in both browsers. */
export function tellEndingStories(test: EndingTest): void {
  for (const how of ['switched off', 'removed'] as const)
    test(`where the extension is ${how} under an open page, highlights and card are gone once the page is used, and nobody hears of it`, async ({
      story,
      site,
      end,
    }) => {
      await story.goto(site.page('/ending', pageOf(MENTION)));
      await story.placed();
      const before = await story.inPage(html);
      await hoverMention(story);
      await expect.poll(() => story.inPage(cards)).toBe(1);
      await end(how);
      await story.moveTo(600, 500);
      await expect.poll(() => story.inPage(cards)).toBe(0);
      await expect.poll(() => story.inPage(underlined)).toBe(0);
      await hoverMention(story);
      await story.click();
      await story.press('Tab');
      await story.inPage(() => document.querySelector('article')?.append('Huawei juga.'));
      await new Promise((rest) => setTimeout(rest, 1000));
      expect(await story.inPage(underlined)).toBe(0);
      expect((await story.inPage(html)).replace('Huawei juga.', '')).toBe(before);
      expect(story.errors()).toEqual([]);
    });
}
