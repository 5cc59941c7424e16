import { expect, Extension, launchFirefox, storyOn, test } from '../support/firefox.ts';
import { hoverMention } from '../support/hover-mention.ts';
import { linesOf } from '../support/placed.ts';
import { pageOf } from './stories/reading.ts';
import { MENTION, tellWatchfulStories } from './stories/watchful.ts';

tellWatchfulStories(test);

test('a second copy takes the place of the first (Firefox installs one id once), in open pages too', async ({ site }) => {
  const browser = await launchFirefox();
  await Extension.load(browser);
  const page = await browser.newPage();
  await page.goto(site.page('/copies', pageOf(MENTION)));
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(1);

  const second = await Extension.load(browser);
  const story = storyOn(page, second);
  expect(linesOf((await story.placed()).mentions)).toEqual(['Nvidia → nvidia']);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(1);
  await hoverMention(story);
  await expect.poll(story.cardTitle).toBe('Nvidia');
  expect(await page.evaluate(() => document.querySelectorAll('konteks-card').length)).toBe(1);
  expect(story.errors()).toEqual([]);
  await browser.close();
});
