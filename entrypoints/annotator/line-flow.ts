import { outerOf } from './pristine.ts';
import { setOf } from './set-of.ts';

/*
 * Which elements stand in a line of text and which start a line of their own. Names tell it nearly always; the browser is asked only where
 * they cannot: names that HTML does not know, blocks with text right beside them, and borders that letters touch.
 */

/** Elements that stand in a line of text: those that pages are full of; of rare ones the browser is asked. */
const INLINE = setOf('a abbr b br cite em font i img ins label mark q ruby s small span strong sub sup time u wbr');
/** Those that start a line unless styled otherwise. */
const BLOCK = setOf('article blockquote body div figure h1 h2 h3 h4 h5 h6 header li main ol p section table td th tr ul');

/** Whether an element stands in the line of the text around it. */
export function isInLine(element: Element): boolean {
  const name = element.localName;
  if (INLINE.has(name)) return true;
  if (BLOCK.has(name) && !hasTextBeside(element)) return false;
  return flowsInLine(element);
}

/** The element whose text a change within `element` changes: around what stands in a line, and around shadow roots, the one that starts it. */
export function blockAround(element: Element): Element {
  let block = element;
  for (let node: Node | null = element; node !== null; node = outerOf(node)) {
    if (!(node instanceof Element)) continue;
    block = node;
    if (!isInLine(node)) break;
  }
  return block;
}

/** Whether it stands in a line, asked of the browser. A floating drop cap is computed as a block, and yet stands in its line. */
export function flowsInLine(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return float !== 'none' || /^(?:contents|inline|ruby)/.test(display);
}

/** Whether the browser sets one of the elements between two text nodes on a line of its own, whatever their names say. */
export function hasLineBetween(left: Text, right: Text): boolean {
  const around = commonParent(left, right);
  return [...ancestorsUpTo(left, around), ...ancestorsUpTo(right, around)].some((element) => !flowsInLine(element));
}

function hasTextBeside({ previousSibling, nextSibling }: Element): boolean {
  return isProse(previousSibling) || isProse(nextSibling);
}

function isProse(node: Node | null): boolean {
  return node?.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data);
}

function commonParent(left: Text, right: Text): Node | null {
  let parent: Node | null = left.parentNode;
  while (parent !== null && !parent.contains(right)) parent = parent.parentNode;
  return parent;
}

function ancestorsUpTo(node: Text, end: Node | null): Element[] {
  const elements: Element[] = [];
  for (let parent = node.parentElement; parent !== null && parent !== end; parent = parent.parentElement) elements.push(parent);
  return elements;
}
