import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isOnWay } from '../../../entrypoints/card/safe-triangle.ts';
import type { Box, Point } from '../../../entrypoints/card/safe-triangle.ts';

/** Whole numbers in steps of 1,000, so that a part of a way is a whole number too. */
const place = fc.integer({ min: -20, max: 40 }).map((x) => x * 1000);
const point: fc.Arbitrary<Point> = fc.record({ x: place, y: place });
const card: Box = { left: 0, top: 0, right: 20_000, bottom: 12_000 };
const inCard = fc.record({ x: fc.integer({ min: 0, max: card.right }), y: fc.integer({ min: 0, max: card.bottom }) });
const outside = point.filter(({ x, y }) => x < card.left || x > card.right || y < card.top || y > card.bottom);
/** `per mille` of the way from one point to another; below 0 is away from it. */
const towards = (from: Point, to: Point, share: number): Point => ({
  x: from.x + ((to.x - from.x) * share) / 1000,
  y: from.y + ((to.y - from.y) * share) / 1000,
});
const strictlyIn = fc.record({
  x: fc.integer({ min: 1000, max: card.right - 1000 }),
  y: fc.integer({ min: 1000, max: card.bottom - 1000 }),
});

test('who goes straight to any part of the card is on the way, all along', () => {
  fc.assert(
    fc.property(outside, strictlyIn, fc.integer({ min: 1, max: 999 }), (from, to, share) => {
      expect(isOnWay(towards(from, to, share), from, card)).toBe(true);
    }),
  );
});

test('who goes the other way is not', () => {
  fc.assert(
    fc.property(outside, inCard, fc.integer({ min: 1, max: 2000 }), (from, to, share) => {
      expect(isOnWay(towards(from, to, -share), from, card)).toBe(false);
    }),
  );
});

test('who is beyond the card, seen from the mention, is not', () => {
  fc.assert(
    fc.property(inCard, fc.integer({ min: 1, max: 5000 }), ({ x }, below) => {
      expect(isOnWay({ x, y: card.bottom + below }, { x, y: -3000 }, card)).toBe(false);
    }),
  );
});

test('it is the same wherever on the page it happens', () => {
  fc.assert(
    fc.property(point, point, point, (at, from, shift) => {
      const moved = ({ x, y }: Point): Point => ({ x: x + shift.x, y: y + shift.y });
      const there = {
        left: card.left + shift.x,
        top: card.top + shift.y,
        right: card.right + shift.x,
        bottom: card.bottom + shift.y,
      };
      expect(isOnWay(moved(at), moved(from), there)).toBe(isOnWay(at, from, card));
    }),
  );
});

test('it is the same in a mirror', () => {
  fc.assert(
    fc.property(point, point, (at, from) => {
      const mirrored = ({ x, y }: Point): Point => ({ x: card.right - x, y });
      expect(isOnWay(mirrored(at), mirrored(from), card)).toBe(isOnWay(at, from, card));
    }),
  );
});
