import { expect } from '@playwright/test';

import { middleOf } from '../../support/middle-of.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** Far enough apart that no card covers the other mention. */
const TWO = pageOf('<p><b id="m">Nvidia</b> di sini.</p><p style="margin: 0 0 900px 420px"><b id="n">Huawei</b> di sana.</p>');

/** Runs in the page: notes in each frame which card is seen, where, and how clearly. */
function watchFrames(): void {
  const frames: string[] = [];
  Object.assign(globalThis, { frames: frames });
  const note = (): void => {
    const root = document.querySelector('konteks-card')?.shadowRoot;
    const card = root?.querySelector('[popover]');
    if (card && frames.length < 500) {
      const { x, y, width, height } = card.getBoundingClientRect();
      const [title] = root?.querySelector('h2')?.textContent.split(' ') ?? [];
      const { opacity, visibility } = getComputedStyle(card);
      frames.push([title, ...[x, y, width, height].map(Math.round), opacity, visibility].join(' '));
    }
    requestAnimationFrame(note);
  };
  note();
}

/** What was seen of the card of a headword, each once. */
const seenOf = async (story: StoryPage, title: string): Promise<string[]> => {
  const all = await story.inPage(() => (globalThis as unknown as { frames: string[] }).frames);
  return [...new Set(all.filter((frame) => frame.startsWith(title)))];
};

/** How a card comes: each story in both browsers. */
export function tellSteadyStories(test: StoryTest): void {
  test('a card is in its place, whole, from the first frame on, and so is the next one', async ({ story, site }) => {
    await story.resize(1100, 800);
    await story.goto(site.page('/steady', TWO));
    await story.placed();
    await story.inPage(watchFrames);
    for (const [id, title] of [
      ['m', 'Nvidia'],
      ['n', 'Huawei'],
    ] as const) {
      await story.moveTo(...(await middleOf(story, id)));
      await expect.poll(story.cardTitle).toBe(title);
      await new Promise((rest) => setTimeout(rest, 500));
      const seen = await seenOf(story, title);
      expect(seen, title).toHaveLength(1);
      expect(seen[0]).toMatch(/ 1 visible$/);
    }
  });
}
