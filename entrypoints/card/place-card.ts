/** Between the mention and the card, in CSS pixels. */
const GAP = 6;
/** Between the card and the edge of what is seen. */
const EDGE = 8;
/** The tallest card: what does not fit scrolls inside. */
export const TALLEST = 480;
/** The part of what is seen that a sheet takes at most. */
const SHEET_SHARE = 0.7;
/** A card keeps its side of the mention while there is room for so much of it. */
const LEAST = 160;

/** A rectangle in the viewport, in CSS pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Point = { readonly x: number; readonly y: number };

/** What decides where a card goes. */
export type Wish = {
  /** Of the mention, or of the line that is pointed at. */
  readonly anchor: Box;
  /** The card's own size, were there room for all of it. */
  readonly size: { readonly width: number; readonly height: number };
  /** What is seen of the page. */
  readonly view: Box;
  /** The page is read from right to left. */
  readonly rtl: boolean;
  /** As wide as what is seen, and at its edge. */
  readonly sheet: boolean;
  /** Where it stood so far. */
  readonly side?: Side | undefined;
};

export type Side = 'top' | 'bottom';

/** Where a card hangs: by its own `edge` at `y`, so that it grows away from there, until it is `tallest` high. */
export type Spot = Point & { readonly side: Side; readonly edge: Side; readonly tallest: number };

/**
 * Below the mention, or above where only there is more room, and never over it; where there is too little on both, smaller. Our own, though
 * there are libraries for it: `@floating-ui/dom` weighs 5.8 kB compressed, with which the card would exceed its 15 kB.
 */
export function placeCard({ anchor, size, view, rtl, sheet, side }: Wish): Spot {
  const end = view.y + view.height;
  const edge = sheet ? 0 : EDGE;
  const most = sheet ? view.height * SHEET_SHARE : TALLEST;
  // A mention that is scrolled away leaves all of the view.
  const near = { top: Math.min(anchor.y - GAP, end - EDGE), bottom: Math.max(anchor.y + anchor.height + GAP, view.y + EDGE) };
  const room = { top: near.top - view.y - edge, bottom: end - edge - near.bottom };
  const wanted = Math.min(size.height, most, side === undefined ? Infinity : LEAST);
  const first = side ?? 'bottom';
  const is = room[first] < wanted && room[otherSide(first)] > room[first] ? otherSide(first) : first;
  const tallest = Math.min(most, room[is]);
  if (sheet) return { side: is, edge: is, x: view.x + (view.width - size.width) / 2, y: is === 'top' ? view.y : end, tallest };
  const x = rtl ? anchor.x + anchor.width - size.width : anchor.x;
  return { side: is, edge: otherSide(is), x: within(x, view.x, size.width, view.width), y: near[is], tallest };
}

function otherSide(side: Side): Side {
  return side === 'top' ? 'bottom' : 'top';
}

/** The spot nearest to `at` from which all of a card is seen. */
export function keepInView({ x, y }: Point, { width, height }: Wish['size'], view: Box): Point {
  return { x: within(x, view.x, width, view.width), y: within(y, view.y, height, view.height) };
}

/** The place nearest to `at`, so that a length lies within a room, off its edges. */
function within(at: number, from: number, length: number, room: number): number {
  return Math.max(from + EDGE, Math.min(at, from + room - length - EDGE));
}

/** Which line of a mention a pointer is on. Without one it is the first. */
export function lineAt(lines: readonly Box[], pointer: Point | undefined): number {
  return Math.max(
    0,
    lines.findIndex((line) => pointer !== undefined && holds(line, pointer)),
  );
}

/**
 * One line of a mention, or its first where that is gone, as tall as all its lines, so that none is covered. Lines far from each other, as
 * in two columns, do not count.
 */
export function anchorOf(lines: readonly Box[], index: number): Box {
  const line = lines[index] ?? lines[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = Math.min(...lines.map(({ y }) => y));
  const height = Math.max(...lines.map((one) => one.y + one.height)) - top;
  const together = lines.reduce((sum, one) => sum + one.height, 0);
  return height > 2 * together || lines.length === 0 ? line : { x: line.x, y: top, width: line.width, height };
}

/** Whether a point is in a box. */
export function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
