import { expect } from '@playwright/test';

import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const MENTION = '<p><b id="m">Nvidia</b> disebut di sini.</p>';
const STORY = `<article><h2>Kabar</h2>${MENTION}<button id="inside">Tutup</button></article>`;
const FRONT = '<p>Huawei di halaman depan.</p>';

type Point = { readonly x: number; readonly y: number };
const middlesOf = (story: StoryPage): Promise<{ mention: Point; button: Point }> =>
  story.inPage(() => {
    const [mention, button] = ['m', 'inside'].map((id) => {
      const { x, y, width, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }) as [Point, Point];
    return { mention, button };
  });

/** The page's own HTML, without our host. */
const ownHtml = (story: StoryPage): Promise<string> =>
  story.inPage(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('konteks-card')) host.remove();
    return copy.outerHTML;
  });

/** The card's box, and whether a point in its middle meets our host. */
const cardOnTop = (story: StoryPage): Promise<{ x: number; y: number; onTop: boolean } | null> =>
  story.inPage(() => {
    const box = document.querySelector('konteks-card')?.shadowRoot?.querySelector('[popover]')?.getBoundingClientRect();
    if (box === undefined) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return { x, y, onTop: document.elementFromPoint(x, y)?.localName === 'konteks-card' };
  });

const isLayerOpen = (story: StoryPage): Promise<boolean> =>
  story.inPage(() => document.querySelector('dialog[open],:popover-open,:fullscreen') !== null);

/** A card opens on the mention, and stays while the pointer rests on it. */
async function hoverCard(story: StoryPage): Promise<void> {
  const { x, y } = (await middlesOf(story)).mention;
  await story.moveTo(x, y);
  await expect.poll(story.cardTitle).toBe('Nvidia');
}

/** The open card is above all else, and can be hovered. */
async function expectOnTop(story: StoryPage): Promise<void> {
  await expect.poll(async () => (await cardOnTop(story))?.onTop).toBe(true);
  const card = await cardOnTop(story);
  await story.moveTo(card?.x ?? 0, card?.y ?? 0);
  await new Promise((rest) => setTimeout(rest, 800)); // longer than a card that is left stays
  expect(await story.cardTitle()).toBe('Nvidia');
}

/** Escape takes the card away and nothing else. */
async function expectEscapeClosesCardOnly(story: StoryPage): Promise<void> {
  await story.press('Escape');
  await expect.poll(story.cardTitle).toBeNull();
  expect(await isLayerOpen(story)).toBe(true);
}

/** The page's ways to put something above itself: what it holds, and how it opens. */
const LAYERS: ReadonlyArray<readonly [what: string, body: string]> = [
  ['a modal dialog', `<dialog>${STORY}</dialog><script>document.querySelector('dialog').showModal()</script>`],
  [
    'a modal dialog over another',
    `<dialog id="upper">${STORY}</dialog><dialog id="lower"><article>TSMC.</article></dialog>
     <script>document.getElementById('lower').showModal(); document.getElementById('upper').showModal()</script>`,
  ],
  [
    'a dialog beside the page that closes at a press outside it',
    `<dialog closedby="any">${STORY}</dialog><script>document.querySelector('dialog').show()</script>`,
  ],
  ['a popover', `<div popover>${STORY}</div><script>document.querySelector('[popover]').showPopover()</script>`],
];

/** An element with a dialog in its shadow root, into which tests look even where it is closed. */
const newsBox = (mode: ShadowRootMode): string => `<script>
  customElements.define('news-box', class extends HTMLElement {
    connectedCallback() {
      window.boxRoot = this.attachShadow({ mode: '${mode}' });
      boxRoot.append(document.getElementById('inside').content.cloneNode(true));
      boxRoot.querySelector('dialog').showModal();
    }
  });
</script>`;

type SeenInBox = { readonly mention: Point; readonly button: Point; readonly title: string | null; readonly language: string | null };
/** The mention and the card in that shadow root: where they are, the card’s headword, and its language, which its first button switches. */
const seenInBox = (story: StoryPage): Promise<SeenInBox> =>
  story.inPage(() => {
    const root = (globalThis as unknown as { boxRoot: ShadowRoot }).boxRoot;
    const card = root.querySelector('konteks-card')?.shadowRoot;
    const [mention, button] = [root.getElementById('m') ?? document.getElementById('m'), card?.querySelector('button')].map((found) => {
      const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }) as [Point, Point];
    const title = card?.querySelector('h2')?.textContent ?? null;
    return { mention, button, title, language: card?.querySelector('article')?.lang ?? null };
  });

/** What a page lays over itself: each story in both browsers. */
export function tellOverlayStories(test: StoryTest): void {
  for (const [what, body] of LAYERS)
    test(`in ${what} a card is on top, can be hovered and pressed, and Escape closes it alone`, async ({ story, site }) => {
      await story.goto(site.page(`/${what.replaceAll(' ', '-')}`, pageOf(`${FRONT}${body}`)));
      await story.placed();
      const before = await ownHtml(story);
      await hoverCard(story);
      await expectOnTop(story);
      await story.click();
      expect(await story.cardTitle()).toBe('Nvidia');
      expect(await ownHtml(story)).toBe(before);
      await expectEscapeClosesCardOnly(story);
      expect(await ownHtml(story)).toBe(before);
      expect(story.errors()).toEqual([]);
    });

  test('in an element in fullscreen, and after it, a card is on top and can be hovered (Escape is the browser’s own there)', async ({
    story,
    site,
  }) => {
    const body = `<section style="background: white">${STORY}</section><script>
      document.getElementById('inside').onclick = () => document.querySelector('section').requestFullscreen();
    </script>`;
    await story.goto(site.page('/fullscreen', pageOf(`${FRONT}${body}`)));
    await story.placed();
    const { button } = await middlesOf(story);
    await story.moveTo(button.x, button.y);
    await story.click();
    await expect.poll(() => isLayerOpen(story)).toBe(true);
    await hoverCard(story);
    await expectOnTop(story);
    await story.inPage(() => document.exitFullscreen());
    await expect.poll(() => isLayerOpen(story)).toBe(false);
    await hoverCard(story);
    await expectOnTop(story);
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
    expect(story.errors()).toEqual([]);
  });

  test('a dialog that opens while a card is open comes under the card, and Escape closes the card first', async ({ story, site }) => {
    await story.goto(site.page('/late', pageOf(`${MENTION}<dialog style="height: 500px">Langganan?</dialog>`)));
    await story.placed();
    await hoverCard(story);
    await story.inPage(() => document.querySelector('dialog')?.showModal());
    await expectOnTop(story);
    await expectEscapeClosesCardOnly(story);
    await story.press('Escape');
    await expect.poll(() => isLayerOpen(story)).toBe(false);
    expect(story.errors()).toEqual([]);
  });

  test('a card goes with the dialog that its mention is in', async ({ story, site }) => {
    await story.goto(
      site.page('/closes', pageOf(`${FRONT}<dialog>${STORY}</dialog><script>document.querySelector('dialog').showModal()</script>`)),
    );
    await story.placed();
    await hoverCard(story);
    await story.inPage(() => document.querySelector('dialog')?.close());
    await expect.poll(() => story.inPage(() => document.querySelector('konteks-card') === null)).toBe(true);
    expect(story.errors()).toEqual([]);
  });

  for (const [what, mode, inRoot, inPage] of [
    ['in a closed shadow root', 'closed', STORY, ''],
    ['in an open shadow root that shows the page’s own text', 'open', '<slot></slot>', STORY],
    ['in a closed shadow root that shows the page’s own text', 'closed', '<slot></slot>', STORY],
  ] as const)
    test(`in a modal dialog ${what} a card is on top, can be hovered and pressed, and goes with the dialog`, async ({ story, site }) => {
      const body = `${FRONT}<template id="inside"><dialog>${inRoot}</dialog></template><news-box>${inPage}</news-box>${newsBox(mode)}`;
      await story.goto(site.page(`/shadow-${mode}-${inRoot.length}`, pageOf(body)));
      expect((await story.placed()).mentions.map(({ surface }) => surface)).toContain('Nvidia');
      const { mention } = await seenInBox(story);
      await story.moveTo(mention.x, mention.y);
      await expect.poll(() => seenInBox(story)).toMatchObject({ title: 'Nvidia' });
      const { button, language } = await seenInBox(story);
      await story.moveTo(button.x, button.y);
      await new Promise((rest) => setTimeout(rest, 800)); // longer than a card that is left stays
      await story.click();
      await expect.poll(() => seenInBox(story)).toMatchObject({ title: 'Nvidia', language: language === 'id' ? 'en' : 'id' });
      await story.inPage(() => (globalThis as unknown as { boxRoot: ShadowRoot }).boxRoot.querySelector('dialog')?.close());
      await expect.poll(() => seenInBox(story)).toMatchObject({ title: null });
      expect(story.errors()).toEqual([]);
    });

  test('a dialog that asks for something is not read', async ({ story, site }) => {
    const asks = '<dialog open><p>TSMC meminta izin.</p></dialog><div role="dialog"><p>ASML meminta izin.</p></div>';
    const tells = '<div role="dialog"><main><p>DeepSeek bercerita.</p></main></div>';
    await story.goto(site.page('/asks', pageOf(`${MENTION}${asks}${tells}`)));
    expect((await story.placed()).mentions.map(({ surface }) => surface)).toEqual(['Nvidia', 'DeepSeek']);
  });
}
