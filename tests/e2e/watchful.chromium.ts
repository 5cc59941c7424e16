import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { expect, Extension, PACKAGE, storyOn, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { hoverMention } from '../support/hover-mention.ts';
import { linesOf } from '../support/placed.ts';
import { pageOf } from './stories/reading.ts';
import { MENTION, tellWatchfulStories } from './stories/watchful.ts';

tellWatchfulStories(test);

/** How often the page was changed since it was last asked, and how many cards are open. */
const changes = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { records: MutationRecord[] }).records.splice(0).length);
const cards = (page: Page): Promise<number> => page.locator('konteks-card').count();

const OBSERVER = `<script>
  window.records = [];
  new MutationObserver((all) => records.push(...all)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('load', () => records.splice(0));
</script>`;

test('two copies of the extension both work on a page and leave each other alone; one goes on when the other is removed', async ({
  site,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'konteks-copy-'));
  cpSync(PACKAGE, folder, { recursive: true });
  const context = await launchChromium();
  const first = await Extension.load(context);
  const second = await Extension.load(context, folder);
  expect(second.id).not.toBe(first.id);
  const page = await context.newPage();
  const story = storyOn(page, first);
  await story.goto(site.page('/copies', pageOf(`${MENTION}<p id="next"></p>`, OBSERVER)));
  for (const copy of [first, second]) expect(linesOf((await copy.placed(page)).mentions)).toEqual(['Nvidia → nvidia']);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(1);
  expect(await changes(page)).toBe(0);

  await hoverMention(story);
  await expect.poll(() => cards(page)).toBe(2);
  await page.waitForTimeout(1000); // time to quarrel
  expect(await cards(page)).toBe(2);
  expect(await changes(page)).toBe(2); // each put its host there once
  await page.mouse.move(600, 700);
  await expect.poll(() => cards(page)).toBe(0);
  expect(await changes(page)).toBe(2);

  await second.remove();
  await page.evaluate(() => document.getElementById('next')?.append('Huawei.'));
  await expect.poll(async () => linesOf((await first.report(page))?.mentions ?? [])).toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(2);
  await hoverMention(story);
  await expect.poll(story.cardTitle).toBe('Nvidia');
  expect(await cards(page)).toBe(1);
  expect(story.errors()).toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true });
});
