import type { TestType } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Look } from '../../../platform/look.ts';
import { highlightNames, LOOKS } from '../../../platform/look.ts';
import type { Colour } from '../../support/contrast.ts';
import { contrastOf } from '../../support/contrast.ts';
import { Picture } from '../../support/picture.ts';
import type { Site } from '../../support/site.ts';
import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** Hills at night, or at noon: grain, light and shade as a photograph has them, and still one that its text can be read on. */
const photo = (sky: string, hill: string, sun: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90">
  <defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="${sky}"/><stop offset="1" stop-color="${hill}"/></linearGradient>
  <filter id="n"><feTurbulence baseFrequency="0.4"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.2 0"/></filter></defs>
  <rect width="900" height="90" fill="url(#a)"/><circle cx="180" cy="40" r="60" fill="${sun}"/>
  <path d="M0 80 200 30 420 75 640 20 900 70V90H0" fill="${hill}"/><rect width="900" height="90" filter="url(#n)"/></svg>`)}")`;
const NIGHT = photo('#123', '#0b4a33', '#7a2e00');
const NOON = photo('#fff', '#ffc98a', '#fff3a0');

/** A block of text, the way its ground is there, and the ink; each names one entry twice. */
type Ground = readonly [name: string, entry: string, ink: Colour, open: string, close?: string];

/** A name that a shadow root holds: what is there wants a rule of its own in Firefox. */
const inShadow = (mode: 'open' | 'closed', name: string): string =>
  `<x-${mode}><template shadowrootmode="${mode}"><span>${name}</span></template></x-${mode}>`;

const GROUNDS: readonly Ground[] = [
  ['white', 'Nvidia', [0x1b, 0x1b, 0x1b], '<p style="background:#fff;color:#1b1b1b">'],
  ['black', 'Huawei', [0xdd, 0xdd, 0xdd], '<div style="background:#000;color:#ddd"><p>', '</p></div>'],
  ['#777', 'DeepSeek', [255, 255, 255], '<div style="background:#777"><p style="color:#fff">', '</p></div>'],
  ['#808080', 'TSMC', [0, 0, 0], '<p style="background:#808080;color:#000">'],
  ['a link on #222', 'ASML', [255, 204, 0], '<p style="background:#222;color:#ddd"><a href="#" style="color:#fc0">', '</a></p>'],
  ['the system’s dark paper', 'WAIC', [255, 255, 255], '<p style="color-scheme:dark;background:Canvas;color:CanvasText">'],
  ['a gradient', 'Global South', [0, 0, 0], '<p style="background:linear-gradient(90deg,#fc8,#9df,#8fc);color:#000">'],
  [
    'a dark photograph behind an ancestor',
    'Li Qiang',
    [255, 255, 255],
    `<div style='background:${NIGHT}'><p style="color:#fff">`,
    '</p></div>',
  ],
  [
    'a light photograph under positioned text',
    'EU AI Act',
    [0, 0, 0],
    `<div style="position:relative"><div style='height:42px;background:${NOON}'></div><p style="position:absolute;inset:0;color:#000">`,
    '</p></div>',
  ],
  ['#444 in an open shadow root', inShadow('open', 'Xi Jinping'), [0xee, 0xee, 0xee], '<p style="background:#444;color:#eee">'],
  ['#bbb in a closed shadow root', inShadow('closed', 'Entity List'), [0x22, 0x22, 0x22], '<p style="background:#bbb;color:#222">'],
];

const PAGE = pageOf(
  GROUNDS.map(([, entry, , open, close = '</p>']) => `${open}<b>${entry}</b> dan sekali lagi <b>${entry}</b> di halaman ini.${close}`).join(
    '',
  ),
  `<style>html{background:#fff;color:#1b1b1b;scrollbar-width:none}article>*{margin:0;padding:6px;width:880px}p{margin:0;font:18px/30px serif}
  article>p:first-child{font-size:12px}div{padding:0!important}div>p{padding:6px}b{font-weight:400}a{text-decoration:none}</style><script>customElements.define('x-closed', class extends HTMLElement {});</script>`,
);

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Where the mentions stand, two a ground, with the room under them that a line may take, and the pixels that they share with their surroundings. */
const boxesOfMentions = (story: StoryPage): Promise<Box[]> =>
  story.inPage(() =>
    [...document.querySelectorAll('b')].map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left: Math.floor(left) - 2, right: Math.ceil(right) + 2, top: Math.floor(top), bottom: Math.ceil(bottom) + 4 };
    }),
  );

const boxesOfAll = (story: StoryPage): Promise<string[]> =>
  story.inPage(() => [...document.querySelectorAll('*')].map((one) => JSON.stringify(one.getBoundingClientRect())));

type Pixel = { readonly x: number; readonly y: number; readonly before: Colour; readonly after: Colour };

const isSame = (one: Colour, other: Colour, within = 0): boolean =>
  one.every((part, i) => Math.abs(part - (other[i] ?? Number.NaN)) <= within);

const isIn = ({ left, right, top, bottom }: Box, x: number, y: number): boolean => x >= left && x < right && y >= top && y < bottom;

/** What Konteks changed in a picture, within a box. */
function changesIn(before: Picture, after: Picture, { left, right, top, bottom }: Box): Pixel[] {
  const changes: Pixel[] = [];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const pixel = { x, y, before: before.at(x, y), after: after.at(x, y) };
      if (!isSame(pixel.before, pixel.after)) changes.push(pixel);
    }
  return changes;
}

/** The share of a mention's width over which its line is seen: at least 3:1 with what was there. */
function seenShare(changes: readonly Pixel[], { left, right }: Box): number {
  const seen = changes.filter(({ before, after }) => contrastOf(before, after) >= 3);
  return new Set(seen.map(({ x }) => x)).size / (right - left);
}

/** How many rows a line of 2 pixels changes where it lies between two. */
const LINE_ROWS = 3;
const ROWS_ABOVE_LETTERS = 2;

/** Expects of a mention's pixels that its mark is seen, and that its letters are read as before. */
function expectReadable(look: Look, name: string, ink: Colour, box: Box, changes: readonly Pixel[]): void {
  expect.soft(seenShare(changes, box), `how much of the line is seen on ${name}`).toBeGreaterThan(0.3);
  // What is mixed for the edge of a letter is rounded.
  const letters = changes.filter(({ before, after }) => isSame(before, ink) && !isSame(before, after, 1));
  expect.soft(letters, `letters on ${name}`).toEqual([]);
  if (look === 'tint') {
    const ground = changes.filter(({ y }) => y <= box.top + ROWS_ABOVE_LETTERS);
    expect.soft(ground.length, `tint on ${name}`).toBeGreaterThan(0);
    expect.soft(Math.min(...ground.map(({ after }) => contrastOf(after, ink))), `letters on the tint on ${name}`).toBeGreaterThan(4.4);
  } else expect.soft(new Set(changes.map(({ y }) => y)).size, `rows of the line on ${name}`).toBeLessThanOrEqual(LINE_ROWS);
}

async function choose(story: StoryPage, look: Look): Promise<void> {
  await story.inOwnPage((value) => chrome.storage.local.set({ look: value }), look);
  const { first, repeat } = highlightNames(look);
  const sizes = (): Promise<Record<string, number>> =>
    story.inPage(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));
  await expect.poll(sizes).toEqual({ [first]: GROUNDS.length, [repeat]: GROUNDS.length });
}

type Switch = (on: boolean) => Promise<void>;

/** Both browsers' tests with ways to give pages the reader's own colours, as those do who see little, and to show them as on paper. */
export type GroundTest = TestType<{ story: StoryPage; forceColours: Switch; showAsPrinted: Switch }, { site: Site }>;

/** The names of highlights that have a line, as the page is shown now. */
const drawn = (story: StoryPage): Promise<string[]> =>
  story.inPage(() =>
    ['', '-solid', '-dashed', '-tint']
      .flatMap((look) => [`konteks-first${look}`, `konteks-repeat${look}`])
      .concat('konteks-printed')
      .filter((name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== 'none'),
  );

/** What mentions look like, read from pictures: the stories in both browsers. */
export function tellGroundStories(test: GroundTest): void {
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.remove(['look', 'printMentions']), null));

  test('with the reader’s own colours in place of the page’s, mentions are seen, and stand where they stood', async ({
    story,
    site,
    forceColours,
  }) => {
    await story.resize(900, 640);
    await story.goto(site.page('/forced', PAGE));
    await story.placed();
    await forceColours(true);
    await expect.poll(() => story.inPage(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await choose(story, 'dotted');
    const [after, places] = [await Picture.of(story), await boxesOfAll(story)];
    await story.inPage(() => CSS.highlights.clear());
    const before = await Picture.of(story);
    const boxes = await boxesOfMentions(story);
    expect(await boxesOfAll(story)).toEqual(places);
    const shares = boxes.map((box) => seenShare(changesIn(before, after, box), box));
    await forceColours(false);
    expect(shares).toHaveLength(2 * GROUNDS.length);
    expect(Math.min(...shares)).toBeGreaterThan(0.3);
  });

  test('on paper nothing is marked unless the reader asks, and nothing stays marked so after', async ({ story, site }) => {
    await story.goto(site.page('/printed', PAGE));
    await story.placed();
    await story.inPage(() =>
      window.addEventListener('beforeprint', () => {
        document.documentElement.dataset.printed = String(CSS.highlights.get('konteks-printed')?.size ?? 'none');
      }),
    );
    const printed = async (): Promise<string | undefined> => {
      await story.print();
      return story.inPage(() => document.documentElement.dataset.printed);
    };
    expect(await printed()).toBe('none');
    await story.inOwnPage(() => chrome.storage.local.set({ printMentions: true }), null);
    await expect.poll(printed).toBe(String(2 * GROUNDS.length));
    expect(await story.inPage(() => CSS.highlights.has('konteks-printed'))).toBe(false);
  });

  test('the looks of the screen are none of paper, and that of paper none of the screen', async ({ story, site, showAsPrinted }) => {
    await story.goto(site.page('/on-paper', PAGE));
    await story.placed();
    expect(await drawn(story)).toEqual(LOOKS.flatMap((look) => Object.values(highlightNames(look))));
    await showAsPrinted(true);
    await expect.poll(() => story.inPage(() => matchMedia('print').matches)).toBe(true);
    const onPaper = await drawn(story);
    await showAsPrinted(false);
    expect(onPaper).toEqual(['konteks-printed']);
  });

  for (const look of LOOKS)
    test(`on any ground the ${look} look is seen, and changes neither letters nor places`, async ({ story, site }) => {
      await story.resize(900, 640);
      await story.goto(site.page(`/grounds-${look}`, PAGE));
      await story.moveTo(890, 5);
      await story.placed();
      await choose(story, look);
      const [after, placesAfter] = [await Picture.of(story), await boxesOfAll(story)];
      await story.command('switch-site');
      await expect.poll(() => story.inPage(() => CSS.highlights.size)).toBe(0);
      const [before, placesBefore] = [await Picture.of(story), await boxesOfAll(story)];
      const boxes = await boxesOfMentions(story);
      await story.command('switch-site');

      expect(placesAfter).toEqual(placesBefore);
      for (const [i, box] of boxes.entries()) {
        const [name, , ink] = GROUNDS[Math.floor(i / 2)] ?? ['', '', [Number.NaN, Number.NaN, Number.NaN]];
        expectReadable(look, name, ink, box, changesIn(before, after, box));
      }
      const everything = { left: 0, top: 0, right: before.width, bottom: before.height };
      const elsewhere = changesIn(before, after, everything).filter(({ x, y }) => !boxes.some((box) => isIn(box, x, y)));
      expect(elsewhere).toEqual([]);
    });
}
