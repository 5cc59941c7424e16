import { elementsIn, nodesIn } from './pristine.ts';
import type { Tree } from './pristine.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** What stands before each text of a tree, or after the last (null): line breaks, and shadow hosts without text. The first is the last of a list. */
export type Marks = ReadonlyMap<Text | null, Element[]>;

/** The marks of a tree. Shadow hosts that hold text are none: they are met on the way to it. */
export function marksIn(tree: Tree): Marks {
  const found: Element[] = [];
  for (const leaf of elementsIn(tree, 'br,:empty'))
    if (isBreak(leaf)) found.push(leaf);
    // What holds no text has its first leaf there too.
    else for (let at: Element | null = leaf; at !== null; at = outerOfFirst(at)) if (shadowRootOf(at) !== null) found.push(at);
  const marks = new Map<Text | null, Element[]>();
  const nodes = nodesIn(tree);
  let next: Text | null = null;
  // From the last to the first, and no further than to the one behind: a page may hold 100,000 breaks in a row.
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const mark = found[i] as Element;
    nodes.currentNode = mark;
    let node = nodes.nextNode();
    while (node instanceof Element && node !== found[i + 1]) node = nodes.nextNode();
    if (!(node instanceof Element)) next = node as Text | null;
    const before = marks.get(next);
    if (before === undefined) marks.set(next, [mark]);
    else before.push(mark);
  }
  return marks;
}

export function isBreak(element: Element): boolean {
  return /^[bh]r$/.test(element.localName);
}

/** The element in which this one stands first. */
function outerOfFirst(element: Element): Element | null {
  const { parentElement } = element;
  return parentElement?.firstElementChild === element ? parentElement : null;
}
