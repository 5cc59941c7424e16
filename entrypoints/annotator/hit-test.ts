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
    const found = placed.find(({ parts }) => parts.some(({ node, start, end }) => node === offsetNode && start <= offset && offset <= end));
    // Over blank space the caret snaps to the nearest text: only a point inside the words counts.
    return found !== undefined &&
      rectanglesOf(found).some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
      ? found
      : undefined;
  };
}
