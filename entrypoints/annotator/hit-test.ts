import type { PlacedMention } from './place.ts';
import { rectanglesOf } from './place.ts';

/** Finds the mention at a point: the caret's place there, then a look into that text node's list. The same cost at any number of mentions. */
export class HitTest {
  readonly #byNode = new Map<Text, PlacedMention[]>();

  constructor(placed: readonly PlacedMention[]) {
    for (const mention of placed) {
      for (const { node } of mention.parts) {
        const here = this.#byNode.get(node);
        if (here === undefined) this.#byNode.set(node, [mention]);
        else here.push(mention);
      }
    }
  }

  /** `x`, `y` in CSS pixels of the viewport. */
  at(x: number, y: number): PlacedMention | undefined {
    const caret = document.caretPositionFromPoint(x, y);
    if (caret === null || caret.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
    const node = caret.offsetNode as Text;
    const found = this.#byNode
      .get(node)
      ?.find(({ parts }) => parts.some((part) => part.node === node && part.start <= caret.offset && caret.offset <= part.end));
    // Over blank space the caret snaps to the nearest text: only a point inside the words counts.
    return found !== undefined && rectanglesOf(found).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      ? found
      : undefined;
  }
}
