import type { PlacedMention } from './place.ts';
import { rectanglesOf } from './place.ts';
import { caretAt } from './pristine.ts';

/** Finds the mention at a point: the caret's place there, then a look into that text node's list. The same cost at any number of mentions. */
export class HitTest {
  readonly #byNode = new Map<Text, PlacedMention[]>();
  readonly #shadowRoots: ShadowRoot[];

  constructor(placed: readonly PlacedMention[]) {
    const roots = new Set<Node>();
    for (const mention of placed) {
      roots.add(mention.range.startContainer.getRootNode());
      for (const { node } of mention.parts) {
        const here = this.#byNode.get(node);
        if (here === undefined) this.#byNode.set(node, [mention]);
        else here.push(mention);
      }
    }
    this.#shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
  }

  /** `x`, `y` in CSS pixels of the viewport. */
  at(x: number, y: number): PlacedMention | undefined {
    if (this.#byNode.size === 0) return undefined;
    const caret = caretAt(x, y, this.#shadowRoots);
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
