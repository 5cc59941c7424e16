import type { PlacedMention } from './place.ts';
import { rectanglesOf } from './place.ts';
import { caretAt } from './pristine.ts';

/** Gives how to find the mention at a point of the viewport, in CSS pixels: by the caret's place there, so it takes as long however many are placed. */
export function hitTestFor(placed: readonly PlacedMention[]): (x: number, y: number) => PlacedMention | undefined {
  const roots = new Set(placed.map(({ range }) => range.startContainer.getRootNode()));
  const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
  const parts = placed.flatMap((mention) => mention.parts.map((part) => ({ ...part, mention })));
  const byNode = Map.groupBy<Node | undefined, (typeof parts)[number]>(parts, ({ node }) => node);
  return (x, y) => {
    // Over blank space the caret snaps to the nearest text: only a point inside the words counts.
    const holds = ({ left, right, top, bottom }: DOMRect): boolean => x >= left && x <= right && y >= top && y <= bottom;
    const { offsetNode, offset = 0 } = (placed.length > 0 && caretAt(x, y, shadowRoots)) || {};
    const here = byNode.get(offsetNode)?.find(({ start, end }) => start <= offset && offset <= end);
    return here && rectanglesOf(here.mention).some(holds) ? here.mention : undefined;
  };
}
