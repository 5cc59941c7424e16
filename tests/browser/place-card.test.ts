import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { boxOf, faultsOf, keepBeside, openCard, standing, writeMention } from '../support/placed-card.ts';
import type { Size } from '../support/placed-card.ts';

/*
 * The law of placement, in a real browser: a card is never off screen, never over its mention, never under the pointer. A browser's zoom of
 * 200 % is a window of half the size to its page; a page's own `zoom` is another thing, and is tried too.
 */

type View = Size & { readonly name: string; readonly zoom?: number };
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

let ended = new AbortController();

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
      let frame: HTMLElement = document.body;
      if (view.zoom !== undefined) {
        frame = document.createElement('div');
        frame.style.zoom = String(view.zoom);
        document.body.append(frame);
      }
      const popover = openCard(height, frame);
      const last = boxOf(mention.at(-1) as Element);
      const pointer = { x: last.x + last.width / 2, y: last.y + last.height / 2 };
      keepBeside(popover, mention, { pointer, rtl: dir === 'rtl', signal: ended.signal });
      expect(faultsOf(await standing(popover), mention, pointer)).toEqual([]);
    },
  );
});
