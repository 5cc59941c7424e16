import type { PlacedMention } from './place.ts';
import { rectanglesOf } from './place.ts';
import { caretAt } from './pristine.ts';

/**
 * Gives how to find the mention at a point of the viewport, in CSS pixels: by the caret's place there. What is placed is near the viewport,
 * so looking through it costs little, however much a page mentions.
 */
export function hitTestFor(placed: readonly PlacedMention[]): (x: number, y: number) => PlacedMention | undefined {
  const roots = new Set(placed.map(({ range }) => range.startContainer.getRootNode()));
  const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
  return (x, y) => {
    const { offsetNode, offset = 0 } = (placed.length > 0 && caretAt(x, y, shadowRoots)) || {};
    return placed.find(
      (one) =>
        one.parts.some(({ node, start, end }) =>
          // In text that can be selected only whole Firefox's caret stands before or behind all of it.
          node === offsetNode ? start <= offset && offset <= end : offsetNode && Node.prototype.contains.call(offsetNode, node),
        ) &&
        // Over blank space the caret snaps to the nearest text: only a point inside the words counts.
        rectanglesOf(one).some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
    );
  };
}
