import { parentNodeOf } from './pristine.ts';

type Contained = { readonly container: Element };

/** Of some elements those that lie in none of the others. */
export function outermostOf(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => !isWithin(outerOf(element), elements));
}

/** `blocks` with those under each root replaced by what was found there, in the page's order; blocks that left the page are dropped. */
export function mergeBlocks<T extends Contained>(blocks: readonly T[], found: ReadonlyMap<Element, readonly T[]>): readonly T[] {
  const roots = new Set(found.keys());
  const merged = blocks.filter(({ container }) => container.isConnected && !isWithin(container, roots));
  for (const [root, its] of found) merged.splice(placeOf(root, merged), 0, ...its);
  return merged;
}

/** Where blocks of `root` belong among `blocks`: before the first that follows it in the page, by halving. */
function placeOf(root: Element, blocks: readonly Contained[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && isBefore(block.container, root)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(one: Element, other: Element): boolean {
  // Trees of their own are compared by where they hang in the page.
  return (hostOf(one).compareDocumentPosition(hostOf(other)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function hostOf(element: Element): Element {
  let host = element;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) host = root.host;
  return host;
}

function isWithin(element: Element | null, roots: ReadonlySet<Element>): boolean {
  for (let outer = element; outer !== null; outer = outerOf(outer)) if (roots.has(outer)) return true;
  return false;
}

/** The element around an element, over the borders of shadow trees. */
function outerOf(element: Element): Element | null {
  const parentNode = parentNodeOf(element);
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
