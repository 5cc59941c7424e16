import { expect } from '@playwright/test';

import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const BODY = `<p><b id="m">Nvidia</b> disebut di sini.</p><p><a href="#there"><b id="l">Huawei</b> di tautan</a></p>  <div style="height: 3000px"></div>`;

type Point = readonly [x: number, y: number];
/** Beside the text, where no card reaches. */
const BLANK: Point = [780, 6];
const middles = (story: StoryPage): Promise<Record<'m' | 'l', Point>> =>
  story.inPage(() => {
    const middleOf = (id: string): Point => {
      const { x, y, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return [x + Math.min(width, 60) / 2, y + height / 2];
    };
    return { m: middleOf('m'), l: middleOf('l') };
  });

async function expectNoCard(story: StoryPage): Promise<void> {
  await new Promise((rest) => setTimeout(rest, 900)); // longer than any delay of a card
  expect(await story.cardTitle()).toBeNull();
}

/** A page read by touch alone: each story in both browsers, by emulated fingers. */
export function tellTouchStories(test: StoryTest): void {
  test('by emulated touch: a tap opens a card that stays, a tap on its mention or elsewhere closes it', async ({ story, site }) => {
    await story.goto(site.page('/taps', pageOf(BODY)));
    await story.placed();
    const { m } = await middles(story);
    for (const closing of [BLANK, m]) {
      await story.touch([m], 30);
      await expect.poll(story.cardTitle).toBe('Nvidia');
      await new Promise((rest) => setTimeout(rest, 900)); // longer than a card that is left stays
      expect(await story.cardTitle()).toBe('Nvidia');
      await story.touch([closing], 30);
      await expect.poll(story.cardTitle).toBeNull();
    }
    expect(story.errors()).toEqual([]);
  });

  test('by emulated touch: a finger that scrolls opens nothing', async ({ story, site }) => {
    await story.goto(site.page('/swipes', pageOf(BODY)));
    await story.placed();
    const { m } = await middles(story);
    await story.touch(
      Array.from({ length: 10 }, (_, i) => [m[0], m[1] - 12 * i] as const),
      30,
    );
    await expectNoCard(story);
  });

  test('by emulated touch: a tap on a mention in a link follows the link and opens nothing', async ({ story, site }) => {
    await story.goto(site.page('/taps-link', pageOf(BODY)));
    await story.placed();
    const { l } = await middles(story);
    await story.touch([l], 30);
    await expect.poll(() => story.inPage(() => location.hash)).toBe('#there');
    await expectNoCard(story);
  });

  test('by emulated touch: from the text to a related entry, and back to the text', async ({ story, site }) => {
    await story.goto(site.page('/journey', pageOf(BODY)));
    await story.placed();
    const { m } = await middles(story);
    await story.touch([m], 30);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    const related = await story.inPage(() => {
      const button = document.querySelector('konteks-card')?.shadowRoot?.querySelector('.related button');
      button?.closest('[popover]')?.scrollBy(0, 5000);
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2] as const;
    });
    await story.touch([related], 30);
    await expect.poll(story.cardTitle).not.toBe('Nvidia');
    expect(await story.cardTitle()).not.toBeNull();
    await story.touch([BLANK], 30);
    await expect.poll(story.cardTitle).toBeNull();
  });
}
