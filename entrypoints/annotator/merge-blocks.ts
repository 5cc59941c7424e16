import { partitionPoint } from './partition-point.ts';
import { outerOf } from './pristine.ts';

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
  // Trees of their own are compared by where they hang in the page.
  const place = hostOf(root);
  return partitionPoint(
    blocks,
    ({ container }) => (hostOf(container).compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

function hostOf(element: Element): Element {
  let host = element;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) host = root.host;
  return host;
}

function isWithin(node: Node | null, roots: ReadonlySet<Node>): boolean {
  for (let outer = node; outer !== null; outer = outerOf(outer)) if (roots.has(outer)) return true;
  return false;
}
