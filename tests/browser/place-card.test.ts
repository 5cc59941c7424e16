import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import hostCss from '../../entrypoints/card/host.css?inline';
import { keepPlaced } from '../../entrypoints/card/keep-placed.ts';
import type { Anchored, KeptPlace } from '../../entrypoints/card/keep-placed.ts';

/*
 * The law of placement, in a real browser: a card is never off screen, never over its mention, never under the pointer. A browser's zoom of
 * 200 % is a window of half the size to its page; a page's own `zoom` is another thing, and is tried too.
 */

type View = { readonly name: string; readonly width: number; readonly height: number; readonly zoom?: number };
const VIEWS: readonly View[] = [
  { name: 'a desktop window', width: 1200, height: 800 },
  { name: 'the same at 200 %', width: 600, height: 400 },
  { name: 'a page with a zoom of its own', width: 1200, height: 800, zoom: 1.5 },
  { name: 'a low window', width: 900, height: 260 },
  { name: 'a phone', width: 320, height: 568 },
];
/** Shares of the window at which a mention stands. */
const PLACES: ReadonlyArray<readonly [where: string, x: number, y: number]> = [
  ['at the top left', 0, 0],
  ['at the top right', 1, 0],
  ['in the middle', 0.5, 0.5],
  ['at the left in the middle', 0, 0.45],
  ['at the bottom left', 0, 1],
  ['at the bottom right', 1, 1],
];
const CARDS: ReadonlyArray<readonly [what: string, height: number]> = [
  ['a short card', 120],
  ['a long card', 1400],
];
const DIRECTIONS = ['ltr', 'rtl'] as const;
const LINE = { width: 70, height: 20 };

let kept: KeptPlace | undefined;
let ended = new AbortController();
let frame: HTMLElement;

/** A card of that height, as the page's root would hold it. */
function openCard(height: number): HTMLElement {
  const host = document.createElement('div');
  frame.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostCss);
  root.adoptedStyleSheets = [sheet];
  const popover = document.createElement('div');
  popover.popover = 'manual';
  const text = document.createElement('div');
  text.style.height = `${height}px`;
  popover.append(text);
  root.append(popover);
  popover.showPopover();
  return popover;
}

/** The lines of a mention: one, or two with the second at the start of the next line. */
function writeMention(view: View, [x, y]: readonly [number, number], lines: number): HTMLElement[] {
  const left = x * (view.width - LINE.width - 20) + 2;
  const top = y * (view.height - LINE.height * lines - 4) + 2;
  return Array.from({ length: lines }, (_, line) => {
    const span = document.createElement('span');
    const at = line === 0 ? left : 2;
    Object.assign(span.style, { position: 'fixed', left: `${at}px`, top: `${top + line * LINE.height}px` });
    Object.assign(span.style, { width: `${LINE.width}px`, height: `${LINE.height}px` });
    document.body.append(span);
    return span;
  });
}

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

const meet = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** How often the card was told that its mention is gone. */
let gone = 0;

function keepBeside(popover: HTMLElement, mention: readonly HTMLElement[], more: Partial<Anchored> = {}): KeptPlace {
  gone = 0;
  const anchor = (): DOMRect[] => mention.filter(({ isConnected }) => isConnected).map(boxOf);
  return keepPlaced(popover, { anchor, rtl: false, onGone: () => (gone += 1), ...more }, ended.signal);
}

/** Waits until the card stands still, since it is placed between two frames. */
async function standing(popover: HTMLElement): Promise<DOMRect> {
  for (let i = 0; i < 3; i += 1) await new Promise((next) => requestAnimationFrame(next));
  return boxOf(popover);
}

function faultsOf(card: DOMRect, lines: readonly Element[], pointer: { x: number; y: number }): string[] {
  const faults: string[] = [];
  const { clientWidth, clientHeight } = document.documentElement;
  if (card.left < 0 || card.top < 0 || card.right > clientWidth + 0.5 || card.bottom > clientHeight + 0.5) faults.push('off screen');
  if (lines.some((line) => meet(boxOf(line), card))) faults.push('over its mention');
  if (pointer.x > card.left && pointer.x < card.right && pointer.y > card.top && pointer.y < card.bottom) faults.push('under the pointer');
  if (card.height < 60) faults.push('too small to read');
  return faults;
}

afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.body.replaceChildren();
  document.documentElement.style.zoom = '';
});

describe.each(VIEWS)('in $name', (view) => {
  beforeAll(() => page.viewport(view.width, view.height));

  const cases = PLACES.flatMap(([where, ...at]) =>
    CARDS.flatMap(([what, height]) => DIRECTIONS.flatMap((dir) => [1, 2].map((lines) => ({ where, at, what, height, dir, lines })))),
  );
  test.each(cases)(
    '$what for a mention $where of $lines line(s), $dir, is seen whole, beside it and off the pointer',
    async ({ at, height, dir, lines }) => {
      const mention = writeMention(view, at, lines);
      frame = document.body;
      if (view.zoom !== undefined) {
        frame = document.createElement('div');
        frame.style.zoom = String(view.zoom);
        document.body.append(frame);
      }
      const popover = openCard(height);
      const last = boxOf(mention.at(-1) as Element);
      const pointer = { x: last.x + last.width / 2, y: last.y + last.height / 2 };
      kept = keepBeside(popover, mention, { pointer, rtl: dir === 'rtl' });
      expect(faultsOf(await standing(popover), mention, pointer)).toEqual([]);
    },
  );
});

describe('while it is open', () => {
  beforeAll(() => page.viewport(1000, 700));

  const open = async (height: number, y: number) => {
    frame = document.body;
    const mention = writeMention({ name: '', width: 1000, height: 700 }, [0.3, y], 1);
    const popover = openCard(height);
    kept = keepBeside(popover, mention);
    return { mention: mention[0] as HTMLElement, popover, first: await standing(popover) };
  };

  test('a card that grows keeps the edge that is near its mention, and scrolls inside where there is no more room', async () => {
    const { popover, first } = await open(150, 0.6);
    (popover.firstElementChild as HTMLElement).style.height = '900px';
    const grown = await standing(popover);
    expect(grown.top).toBe(first.top);
    expect(grown.height).toBeGreaterThan(first.height);
    expect(grown.bottom).toBeLessThanOrEqual(700);
    expect(popover.scrollHeight).toBeGreaterThan(popover.clientHeight);
  });

  test('a card goes with its mention when that moves, and stays on its side while there is room', async () => {
    const { popover, mention, first } = await open(300, 0.1);
    mention.style.top = `${Number.parseFloat(mention.style.top) + 250}px`;
    window.dispatchEvent(new Event('scroll'));
    const moved = await standing(popover);
    expect(Math.round(moved.top - first.top)).toBe(250);
  });

  test('a card whose mention is scrolled away is still seen whole', async () => {
    const { popover, mention } = await open(300, 0.1);
    mention.style.top = '-900px';
    window.dispatchEvent(new Event('scroll'));
    expect(faultsOf(await standing(popover), [mention], { x: -1, y: -1 })).toEqual([]);
  });

  test('a card is told when its mention is gone from the page, but not where the reader moved it away', async () => {
    const { popover, mention, first } = await open(300, 0.1);
    kept?.moveToCorner();
    mention.remove();
    window.dispatchEvent(new Event('scroll'));
    expect((await standing(popover)).left).toBeGreaterThan(first.left);
    expect(gone).toBe(0);
    kept?.moveTo(undefined);
    window.dispatchEvent(new Event('scroll'));
    expect(gone).toBe(1);
  });

  test('in a right-to-left page a card ends where its mention ends', async () => {
    frame = document.body;
    const mention = writeMention({ name: '', width: 1000, height: 700 }, [0.7, 0.1], 1);
    const popover = openCard(200);
    kept = keepBeside(popover, mention, { rtl: true });
    expect((await standing(popover)).right).toBeCloseTo(boxOf(mention[0] as Element).right, 0);
  });

  test('for a mention on two lines a card starts where the line under the pointer does', async () => {
    frame = document.body;
    const mention = writeMention({ name: '', width: 1000, height: 700 }, [0.5, 0.1], 2);
    const [first, second] = mention.map(boxOf) as [DOMRect, DOMRect];
    for (const [line, left] of [
      [first, first.left],
      [second, 8],
    ] as const) {
      const popover = openCard(200);
      ended.abort();
      ended = new AbortController();
      kept = keepBeside(popover, mention, { pointer: { x: line.x + 3, y: line.y + 3 } });
      expect((await standing(popover)).left).toBeCloseTo(left, 0);
      popover.hidePopover();
    }
  });

  test('a card that was moved stays there, whole in view, until it goes back', async () => {
    const { popover, mention, first } = await open(200, 0.1);
    kept?.moveToCorner();
    const corner = await standing(popover);
    expect([corner.right, corner.bottom]).toEqual([992, 692]);
    mention.style.top = '300px';
    window.dispatchEvent(new Event('scroll'));
    expect((await standing(popover)).top).toBe(corner.top);
    mention.style.top = '71.6px';
    kept?.moveTo(undefined);
    expect((await standing(popover)).left).toBe(first.left);
  });
});

describe.each([
  { name: 'a low window', width: 512, height: 250 },
  { name: '800 × 600 at 200 %', width: 400, height: 300 },
  { name: 'the smallest that pages are made for', width: 320, height: 256 },
  { name: 'an old desktop', width: 800, height: 600 },
])('with head and foot, in $name', (view) => {
  beforeAll(() => page.viewport(view.width, view.height));

  /** Beside a mention in the middle, where there is least room. */
  const open = async (footHeight: number) => {
    frame = document.body;
    const mention = writeMention(view, [0.1, 0.5], 1);
    const popover = openCard(900);
    const text = popover.firstElementChild as HTMLElement;
    const bar = document.createElement('header');
    bar.className = 'bar';
    bar.style.height = '32px';
    const foot = document.createElement('footer');
    foot.style.height = `${footHeight}px`;
    const [first, last] = [document.createElement('p'), document.createElement('p')];
    Object.assign(first.style, { height: '20px', margin: `0 0 ${footHeight - 40}px` });
    Object.assign(last.style, { height: '20px', margin: '0' });
    foot.append(first, last);
    text.before(bar);
    text.after(foot);
    kept = keepBeside(popover, mention);
    return { card: await standing(popover), popover, bar, foot, first, last };
  };

  test('two lines of text are seen at least', async () => {
    const { card, bar, foot } = await open(40);
    expect(Math.min(card.bottom, boxOf(foot).top) - boxOf(bar).bottom).toBeGreaterThan(48);
  });

  test('a foot that is opened is reached from its first line to its last', async () => {
    const { popover, first, last } = await open(260);
    for (const line of [first, last]) {
      line.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = boxOf(line);
      expect((popover.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2)).toBe(line);
    }
  });
});
