/** A point of the viewport, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };
/** A box in the viewport. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/**
 * Whether a pointer that was at `from` and is at `point` may be on its way to `box`: whether it is in one of the triangles between `from` and
 * the box's sides. Whoever goes straight to any part of the box stays in them.
 */
export function isOnWay(point: Point, from: Point, { left, top, right, bottom }: Box): boolean {
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return corners.some((corner, i) => isInTriangle(point, from, corner, corners[(i + 1) % 4] ?? corner));
}

/** Its sides included. */
function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const turns = [turnOf(a, b, point), turnOf(b, c, point), turnOf(c, a, point)];
  return turnOf(a, b, c) !== 0 && (turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0));
}

/** Above 0 where `c` lies to one side of the line from `a` to `b`, below where to the other. */
function turnOf(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
