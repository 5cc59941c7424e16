import { partitionPoint } from './partition-point.ts';
import { parentNodeOf } from './pristine.ts';

type Contained = { readonly container: Element };

/** Of some elements those that lie in none of the others. */
export function outermostOf(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => !isWithin(outerOf(element), elements));
}

/** Parts blocks that stay from those that `roots` take with them; blocks that left the page go too. */
export function takeBlocks<T extends Contained>(blocks: readonly T[], roots: ReadonlySet<Element>): { stay: T[]; go: T[] } {
  const stay: T[] = [];
  const go: T[] = [];
  for (const block of blocks) (block.container.isConnected && !isWithin(block.container, roots) ? stay : go).push(block);
  return { stay, go };
}

/** `blocks` and those found under each root, in the page's order. */
export function insertBlocks<T extends Contained>(blocks: readonly T[], found: Iterable<readonly [root: Element, its: readonly T[]]>): T[] {
  const all = [...blocks];
  for (const [root, its] of found) all.splice(placeOf(root, all), 0, ...its);
  return all;
}

/** Where blocks of `root` belong among `blocks`: before the first that follows it in the page. */
function placeOf(root: Element, blocks: readonly Contained[]): number {
  return partitionPoint(blocks, ({ container }) => isBefore(container, root));
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
