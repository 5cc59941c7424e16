import { expect } from '@playwright/test';

import { hoverMention } from '../../support/hover-mention.ts';
import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** Notes how long after the pointer came onto the mention its card came into the page, in ms of the page's own clock. */
const NOTES = `<script>
  let met;
  document.getElementById('m').addEventListener('pointerover', ({ timeStamp }) => { met ??= timeStamp; });
  new MutationObserver(() => {
    if (document.querySelector('konteks-card')) document.documentElement.dataset.waited ??= performance.now() - met;
  }).observe(document.documentElement, { childList: true });
</script>`;

/** On a busy machine a soon card is late now and then. */
const TRIES = 5;
/** More than two waits of the same length differ by. */
const MARGIN_MS = 300;

/** Holds that a card comes sooner for who chose the shortest delay of the slider than for who chose the longest. */
export async function expectDelayIsKept(
  story: StoryPage,
  site: Site,
  choose: (key: 'Home' | 'End', delay: number) => Promise<void>,
): Promise<void> {
  const waited = async (address: string): Promise<number> => {
    await story.goto(site.page(address, pageOf(`<p><b id="m">Nvidia</b> disebut.</p>${NOTES}`)));
    await story.placed();
    await hoverMention(story);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    return Number(await story.inPage(() => document.documentElement.dataset.waited));
  };
  await choose('End', 1000);
  const late = await waited('/late');
  expect(late).toBeGreaterThan(950);
  await choose('Home', 100);
  let soon = Infinity;
  for (let i = 0; i < TRIES && soon >= late - MARGIN_MS; i += 1) soon = await waited(`/soon-${i}`);
  expect(soon).toBeLessThan(late - MARGIN_MS);
  expect(soon).toBeGreaterThan(50);
  expect(story.errors()).toEqual([]);
}
