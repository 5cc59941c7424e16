import { expect } from '@playwright/test';

import type { Finger, StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const BODY = `<p><b id="m">Nvidia</b> disebut di sini.</p><div style="height: 330px"></div><p><b id="low">Huawei</b> lebih bawah.</p>
  <div style="height: 3000px"></div>`;

/** Opened by the link of the card; the browsers of these stories reach nothing but this machine. */
const OFFICIAL = 'https://nvidia.com/';

type Sheet = { readonly box: readonly number[]; readonly seen: readonly number[]; readonly scale: number; readonly kind: Finger };

/** Left, top, right and bottom of the open sheet and of what is seen of the page, and a point of the sheet's head under the glass. */
function sheetInPage(): Sheet {
  const root = document.querySelector('konteks-card')?.shadowRoot;
  const { left, top, right, bottom } = root?.querySelector('[popover]')?.getBoundingClientRect() ?? new DOMRect();
  const kind = root?.querySelector('.kind')?.getBoundingClientRect() ?? new DOMRect();
  const { offsetLeft, offsetTop, width, height, scale } = visualViewport ?? new VisualViewport();
  return {
    box: [left, top, right, bottom].map(Math.round),
    seen: [offsetLeft, offsetTop, offsetLeft + width, offsetTop + height].map(Math.round),
    scale,
    kind: [(kind.x + 10 - offsetLeft) * scale, (kind.y + kind.height / 2 - offsetTop) * scale],
  };
}

const sheetOf = (story: StoryPage): Promise<Sheet> => story.inPage(sheetInPage);

/** As wide as what is seen, whole, and at its lower or, where the mention is low, its upper edge. */
async function isAtEdge(story: StoryPage): Promise<boolean> {
  const { box, seen } = await sheetOf(story);
  const [left, above, right, below] = box.map((at, i) => at - (seen[i] ?? NaN)) as [number, number, number, number];
  const isAt = (off: number): boolean => Math.abs(off) <= 1;
  return isAt(left) && isAt(right) && above >= -1 && below <= 1 && (isAt(above) || isAt(below));
}

const leftOfUs = (story: StoryPage): Promise<unknown> =>
  story.inPage(() => [document.querySelectorAll('konteks-card').length, getSelection()?.toString()]);

/** The middle of a mention. */
const middles = (story: StoryPage): Promise<{ m: Finger; low: Finger }> =>
  story.inPage(() => {
    const middleOf = (id: string): Finger => {
      const { x, y, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2];
    };
    return { m: middleOf('m'), low: middleOf('low') };
  });

/** A finger's way from one point to another, in steps. */
const way = ([x, y]: Finger, [right, down]: Finger, steps = 10): Finger[] =>
  Array.from({ length: steps + 1 }, (_, i) => [x + (right * i) / steps, y + (down * i) / steps]);

/** Two fingers that go apart sideways, the first where it is. */
const apart = ([x, y]: Finger): Finger[][] =>
  Array.from({ length: 16 }, (_, i) => [
    [x, y],
    [x + 60 + 8 * i, y],
  ]);

/** What is pressed in the sheet and stands alone, with its height; links and numbers within a sentence may be lower. */
const pressed = (story: StoryPage): Promise<Array<readonly [name: string, height: number]>> =>
  story.inPage(() => {
    const root = document.querySelector('konteks-card')?.shadowRoot;
    for (const fold of root?.querySelectorAll('details') ?? []) fold.open = true;
    return [...(root?.querySelectorAll('button:not(.cite), summary, .links a') ?? [])]
      .filter((one) => one.checkVisibility())
      .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height] as const);
  });

const rested = (): Promise<void> => new Promise((rest) => setTimeout(rest, 900)); // longer than any delay of a card

/** The page as a phone has it. */
async function openPage(story: StoryPage, address: string): Promise<{ m: Finger; low: Finger }> {
  await story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  await story.resize(400, 640);
  await story.goto(address);
  await story.placed();
  return middles(story);
}

/** The tabs whose address starts so, or is about to. */
const tabsAt = (story: StoryPage, start: string): Promise<number[]> =>
  story.inOwnPage(async (address) => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter(({ url, pendingUrl }) => [url, pendingUrl].some((one) => one?.startsWith(address))).map(({ id }) => id ?? -1);
  }, start);

/** What fingers do besides a tap: each story in both browsers. */
export function tellTouchedSheetStories(test: StoryTest): void {
  test.afterEach(async ({ story }) => story.resize(1100, 800));

  test('by touch: a long press on a mention is the browser’s own, with its menu (which Chromium’s driver shows none of)', async ({
    story,
    site,
  }) => {
    const { m } = await openPage(story, site.page('/long-press', pageOf(BODY)));
    await story.inPage(() => {
      document.addEventListener('contextmenu', ({ defaultPrevented }) => (document.title = `menu ${defaultPrevented}`));
    });
    expect(await story.longPress(m)).toBe(story.browser === 'firefox');
    await rested();
    expect(await story.inPage(() => document.title)).toBe(story.browser === 'firefox' ? 'menu false' : 'Halaman');
    expect(await leftOfUs(story)).toEqual([0, '']);
    // It was no more than that: a tap is heard as ever.
    await story.touch([m], 30);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    expect(story.errors()).toEqual([]);
  });

  test('by touch: two fingers that pinch on a mention open nothing', async ({ story, site }) => {
    const { m } = await openPage(story, site.page('/pinch', pageOf(BODY)));
    await story.pinch(apart(m), 300);
    await expect.poll(async () => (await sheetOf(story)).scale).toBeGreaterThan(1.3);
    await rested();
    expect(await leftOfUs(story)).toEqual([0, '']);
  });

  test('by touch: a sheet stays at the edge of what is seen while the page is pinched larger and moved, and is used there', async ({
    story,
    site,
  }) => {
    const { m } = await openPage(story, site.page('/pinched', pageOf(BODY)));
    await story.touch([m], 30);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    expect(await isAtEdge(story)).toBe(true);
    await story.pinch(apart([40, 60]), 300);
    await expect.poll(async () => (await sheetOf(story)).scale).toBeGreaterThan(1.3);
    expect(await story.cardTitle()).toBe('Nvidia');
    await expect.poll(() => isAtEdge(story)).toBe(true);
    const before = await sheetOf(story);
    // Beside the sheet, wherever that is now.
    await story.touch(way([200, before.box[1] === before.seen[1] ? 620 : 20], [-80, 0]), 30);
    await expect.poll(async () => (await sheetOf(story)).seen[0]).not.toBe(before.seen[0]);
    await expect.poll(() => isAtEdge(story)).toBe(true);
    expect(await story.cardTitle()).toBe('Nvidia');
    await story.tapInCard('Chip AI');
    await expect.poll(story.cardTitle).toBe('Chip AI');
    await expect.poll(() => isAtEdge(story)).toBe(true);
    await story.tapInCard('Tutup');
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('by touch alone: to a related entry, back, out by a link and back to the page, and the sheet is swiped away', async ({
    story,
    site,
  }) => {
    const { m } = await openPage(story, site.page('/touch-journey', pageOf(BODY)));
    await story.touch([m], 30);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.tapInCard('Jensen Huang');
    await expect.poll(story.cardTitle).toBe('Jensen Huang');
    await story.tapInCard('Kembali');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await story.tapInCard('Situs resmi (nvidia.com) ↗');
    await expect.poll(() => tabsAt(story, OFFICIAL)).toHaveLength(1);
    await story.inOwnPage((ids) => chrome.tabs.remove(ids), await tabsAt(story, OFFICIAL));
    await story.placed(); // its tab comes forward
    expect(await story.cardTitle()).toBe('Nvidia');
    await story.touch(way((await sheetOf(story)).kind, [0, 120]), 30);
    await expect.poll(story.cardTitle).toBeNull();
    await story.touch(way(m, [0, -m[1] + 10]), 30);
    await expect.poll(() => story.inPage(() => scrollY)).toBeGreaterThan(20);
    await rested();
    expect(await leftOfUs(story)).toEqual([0, '']);
    expect(story.errors()).toEqual([]);
  });

  test('by touch: all that stands alone in a sheet is 44 pixels high, links to read on and actions too', async ({ story, site }) => {
    const { m } = await openPage(story, site.page('/fingers', pageOf(BODY)));
    await story.touch([m], 30);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    const all = await pressed(story);
    const names = all.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['English', 'Situs resmi (nvidia.com) ↗', 'Salin dengan sumber', 'Salin sebagai Markdown']),
    );
    expect(all.filter(([, height]) => height < 44)).toEqual([]);
  });

  test('by touch: a sheet at the top is swiped away too, though there is little way for a finger', async ({ story, site }) => {
    const { low } = await openPage(story, site.page('/top-sheet', pageOf(BODY)));
    await story.touch([low], 30);
    await expect.poll(story.cardTitle).toBe('Huawei');
    const { kind, box } = await sheetOf(story);
    expect(box[1]).toBe(0);
    await story.touch(way(kind, [0, 3 - kind[1]]), 30);
    await expect.poll(story.cardTitle).toBeNull();
  });
}
