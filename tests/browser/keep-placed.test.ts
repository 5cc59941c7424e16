import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import type { KeptPlace } from '../../entrypoints/card/keep-placed.ts';
import { boxOf, faultsOf, keepBeside, openCard, standing, writeMention } from '../support/placed-card.ts';

/*
 * A card that is open, in a real browser: it goes with its mention, stays where the reader put it, and scrolls inside where there is little room.
 */

const WINDOW = { width: 1000, height: 700 };

let kept: KeptPlace | undefined;
let ended = new AbortController();
/** How often the card was told that its mention is gone. */
let gone = 0;
const onGone = (): void => void (gone += 1);

afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.body.replaceChildren();
  gone = 0;
});

describe('while it is open', () => {
  beforeAll(() => page.viewport(1000, 700));

  const open = async (height: number, y: number) => {
    const mention = writeMention(WINDOW, [0.3, y], 1);
    const popover = openCard(height);
    kept = keepBeside(popover, mention, { onGone, signal: ended.signal });
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
    const mention = writeMention(WINDOW, [0.7, 0.1], 1);
    const popover = openCard(200);
    kept = keepBeside(popover, mention, { rtl: true, signal: ended.signal });
    expect((await standing(popover)).right).toBeCloseTo(boxOf(mention[0] as Element).right, 0);
  });

  test('for a mention on two lines a card starts where the line under the pointer does', async () => {
    const mention = writeMention(WINDOW, [0.5, 0.1], 2);
    const [first, second] = mention.map(boxOf) as [DOMRect, DOMRect];
    for (const [line, left] of [
      [first, first.left],
      [second, 8],
    ] as const) {
      const popover = openCard(200);
      ended.abort();
      ended = new AbortController();
      kept = keepBeside(popover, mention, { pointer: { x: line.x + 3, y: line.y + 3 }, signal: ended.signal });
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
    keepBeside(popover, mention, { signal: ended.signal });
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
