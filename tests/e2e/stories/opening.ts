import { expect } from '@playwright/test';

import { middleOf } from '../../support/middle-of.ts';
import { longestRest, watchRests } from '../../support/pointer-rests.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const TWO = '<p><b id="m">Nvidia</b> dan jauh di sana <b id="n">Huawei</b> disebut.</p>';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const boxOf = (story: StoryPage, id: string): Promise<Box> =>
  story
    .inPage(() =>
      [...document.querySelectorAll('[id]')].map((element) => ({ name: element.id, box: element.getBoundingClientRect().toJSON() as Box })),
    )
    .then((boxes) => boxes.find(({ name }) => name === id)?.box ?? { x: 0, y: 0, width: 0, height: 0 });

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** Longer than any delay of a card. */
const LONG = 900;

async function expectNoCard(story: StoryPage): Promise<void> {
  await rest(LONG);
  expect(await story.cardTitle()).toBeNull();
}

const choose = (story: StoryPage, settings: Record<string, unknown>): Promise<void> =>
  story.inOwnPage(async (told) => chrome.storage.local.set(told), settings);

/** Opens a page under a choice of what opens cards, and waits until the page knows of it. */
async function openPage(story: StoryPage, url: string, opening = 'hover'): Promise<void> {
  await choose(story, { opening });
  await story.goto(url);
  await story.placed();
}

async function moveTo(story: StoryPage, id: string): Promise<void> {
  await story.moveTo(...(await middleOf(story, id)));
}

const line = (from: readonly [number, number], to: readonly [number, number], steps: number): Array<readonly [number, number]> =>
  Array.from({ length: steps }, (_, i) => {
    const share = (i + 1) / steps;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
  });

/** When a card opens: each story in both browsers. */
export function tellOpeningStories(test: StoryTest): void {
  test.afterEach(({ story }) => choose(story, { opening: 'hover' }));

  test('a pointer that goes on over a mention without rest opens nothing, and opens its card once it rests', async ({ story, site }) => {
    const notes = `<script>
      let moved = 0;
      addEventListener('pointermove', () => { moved = performance.now(); }, true);
      new MutationObserver(() => {
        if (document.querySelector('konteks-card')) document.documentElement.dataset.rested ??= performance.now() - moved;
      }).observe(document.documentElement, { childList: true });
    </script>`;
    await openPage(story, site.page('/passes', pageOf(`<p style="font-size: 150px"><b id="m">Nvidia</b></p>${notes}`)));
    const { x, y, width, height } = await boxOf(story, 'm');
    const there = line([x + 30, y + height / 2], [x + width - 30, y + height / 2], 6);
    const wayAndBack = [...there, ...there.toReversed()];
    await story.glide([...wayAndBack, ...wayAndBack, ...wayAndBack], 15);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    // However long a driver takes for a movement: the card came a whole delay after the last one.
    expect(Number(await story.inPage(() => document.documentElement.dataset.rested))).toBeGreaterThan(250);
  });

  test('from an open card the pointer moves on to the next at once, and leaves it in the end', async ({ story, site }) => {
    await choose(story, { openDelay: 1000 });
    await openPage(story, site.page('/moves-on', pageOf(TWO)));
    await moveTo(story, 'm');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await choose(story, { openDelay: 300 });
    await moveTo(story, 'n');
    await expect.poll(story.cardTitle).toBe('Huawei');
    await story.moveTo(5, 5);
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('on its way to the card the pointer may cross another mention, and opens that one’s card where it rests there', async ({
    story,
    site,
  }) => {
    const prose = '<p style="font: 60px monospace"><b id="m">Nvidia</b> <b id="n">Huawei</b></p>';
    await openPage(story, site.page('/crosses', pageOf(prose)));
    const from = await middleOf(story, 'm');
    const other = await middleOf(story, 'n');
    await story.moveTo(...from);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    const box = await story.inPage(() => {
      const card = document.querySelector('konteks-card')?.shadowRoot?.querySelector('[popover]')?.getBoundingClientRect();
      return { right: card?.right ?? 0, top: card?.top ?? 0 };
    });
    const inCard = [box.right - 20, box.top + 15] as const;
    const { x, y, height } = await boxOf(story, 'n');
    // The way leads over the other mention's corner.
    const down = (x + 10 - from[0]) / (inCard[0] - from[0]);
    expect(from[1] + (inCard[1] - from[1]) * down).toBeLessThan(y + height);
    // On a busy machine the driver rests on the way, and then so does the pointer: that is another story.
    let longest = Infinity;
    for (let tries = 0; tries < 10 && longest > 50; tries += 1) {
      await story.moveTo(5, 5);
      await expect.poll(story.cardTitle).toBeNull();
      await story.moveTo(...from);
      await expect.poll(story.cardTitle).toBe('Nvidia');
      await story.inPage(watchRests);
      await story.glide(line(from, inCard, 40), 12);
      longest = await story.inPage(longestRest);
    }
    expect(longest).toBeLessThanOrEqual(50);
    await rest(LONG);
    expect(await story.cardTitle()).toBe('Nvidia');
    await story.moveTo(...from);
    await rest(100);
    await story.glide(line(from, other, 20), 12);
    await expect.poll(story.cardTitle).toBe('Huawei');
  });

  test('a page that scrolls a mention under the pointer opens nothing before the pointer moves', async ({ story, site }) => {
    const tall = `<div style="height: 500px"></div>${TWO}<div style="height: 3000px"></div>`;
    await openPage(story, site.page('/scrolls', pageOf(tall)));
    const { x, y } = await boxOf(story, 'm');
    await story.moveTo(x + 20, y - 200 + 8);
    await story.wheel(200);
    await expect.poll(async () => (await boxOf(story, 'm')).y).toBeLessThan(y - 150);
    await expectNoCard(story);
    await moveTo(story, 'm');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    expect(story.errors()).toEqual([]);
  });

  test('who selects text over mentions opens nothing', async ({ story, site }) => {
    await openPage(story, site.page('/selects', pageOf(TWO)));
    await story.glide([[20, 20]], 50);
    const { x, y, height } = await boxOf(story, 'm');
    await story.glide([[x + 1, y + height / 2]], 0);
    await story.holding('button', async () => {
      await moveTo(story, 'n');
      await expectNoCard(story);
    });
    expect(await story.inPage(() => String(getSelection()))).toContain('vidia');
  });

  test('who types opens nothing, though the pointer lies on a mention and trembles', async ({ story, site }) => {
    await openPage(story, site.page('/types', pageOf(`<textarea id="t" autofocus></textarea>${TWO}`)));
    await story.inPage(() => document.getElementById('t')?.focus());
    await story.press('a');
    const [x, y] = await middleOf(story, 'm');
    let opened = false;
    for (let i = 0; i < 12; i += 1) {
      await story.press('a');
      await story.glide([[x + (i % 2), y]], 60);
      opened ||= (await story.cardTitle()) !== null;
    }
    expect(opened).toBe(false);
    expect(await story.inPage(() => (document.getElementById('t') as HTMLTextAreaElement).value)).toBe('a'.repeat(13));
  });

  test('a card that Escape closed does not come back before the pointer has left the mention', async ({ story, site }) => {
    await openPage(story, site.page('/escapes', pageOf(TWO)));
    await moveTo(story, 'm');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
    await rest(600); // longer than a key counts as typing
    await moveTo(story, 'm');
    await expectNoCard(story);
    await story.moveTo(5, 5);
    await moveTo(story, 'm');
    await expect.poll(story.cardTitle).toBe('Nvidia');
  });

  test('Escape is the page’s own while no card is open', async ({ story, site }) => {
    const counts = `<script>addEventListener('keydown', ({ key, defaultPrevented }) => { document.title += key + defaultPrevented; })</script>`;
    await openPage(story, site.page('/own-escape', pageOf(`${TWO}${counts}`)));
    await moveTo(story, 'm');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
    await story.press('Escape');
    expect(await story.inPage(() => document.title)).toBe('HalamanEscapefalse');
  });

  test('with Alt chosen the pointer opens nothing by itself, and the card with Alt held', async ({ story, site }) => {
    await openPage(story, site.page('/with-alt', pageOf(TWO)), 'modifier');
    await moveTo(story, 'm');
    await expectNoCard(story);
    await story.holding('Alt', async () => {
      await expect.poll(story.cardTitle).toBe('Nvidia');
    });
    await moveTo(story, 'n');
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('with clicks chosen the pointer opens nothing, a click the card, and the page has the click as well', async ({ story, site }) => {
    const counts = `<script>addEventListener('click', ({ defaultPrevented }) => { document.title += defaultPrevented; })</script>`;
    await openPage(story, site.page('/with-clicks', pageOf(`${TWO}<p id="blank">Kosong.</p>${counts}`)), 'click');
    await moveTo(story, 'm');
    await expectNoCard(story);
    await story.click();
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.moveTo(5, 5);
    await rest(LONG);
    expect(await story.cardTitle()).toBe('Nvidia');
    await moveTo(story, 'n');
    await story.click();
    await expect.poll(story.cardTitle).toBe('Huawei');
    await story.click();
    await expect.poll(story.cardTitle).toBeNull();
    await story.click();
    await expect.poll(story.cardTitle).toBe('Huawei');
    await story.moveTo(5, 5);
    await story.click();
    await expect.poll(story.cardTitle).toBeNull();
    expect(await story.inPage(() => document.title)).toBe(`Halaman${'false'.repeat(5)}`);
  });

  for (const opening of ['hover', 'click'] as const)
    test(`a mention in a link leaves the click to the link, where cards open by ${opening}`, async ({ story, site }) => {
      const link = '<p><a href="#there"><b id="m">Nvidia</b> di sini</a></p>';
      await openPage(story, site.page(`/link-${opening}`, pageOf(link)), opening);
      await moveTo(story, 'm');
      if (opening === 'hover') await expect.poll(story.cardTitle).toBe('Nvidia');
      await story.click();
      await expect.poll(() => story.inPage(() => location.hash)).toBe('#there');
      await expectNoCard(story);
    });

  test('with the keyboard alone chosen neither the pointer nor a click opens anything', async ({ story, site }) => {
    await openPage(story, site.page('/keyboard-only', pageOf(TWO)), 'keyboard');
    await moveTo(story, 'm');
    await expectNoCard(story);
    await story.click();
    await expectNoCard(story);
    await story.command('next-mention'); // after the one that was clicked on
    await expect.poll(story.cardTitle).toBe('Huawei');
  });
}
