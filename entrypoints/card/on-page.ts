import { anyShadowRootOf } from '../../platform/any-shadow-root.ts';
import type { CardPlace } from '../annotator/page-copy.ts';
import { holds } from './place-card.ts';
import type { Box } from './place-card.ts';

/*
 * Where events and mentions stand in the page. The DOM's own methods are asked, whatever the page names its elements (`<input name="parentNode">`).
 */

/** What does something of its own at a click: a mention in it leaves the click to it. */
const CONTROLS = 'a[href],button,summary,label,[onclick],[role=button],[role=link],[role=tab]';

// oxlint-disable-next-line typescript/unbound-method -- it is bound at each call
const parentNodeOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

/** Whether a pointer's event happened on our card, whose box is told: of what is in a closed shadow root of the page, its path tells nothing. */
export function isOnCard(event: PointerEvent, box: Box | undefined): boolean {
  return (box !== undefined && holds(box, event)) || event.composedPath().some((node) => matches(node, 'konteks-card'));
}

/** What is around a mention, from the innermost: elements and shadow roots, and the elements that show it where they have a slot for it. */
export function nodesAround({ range }: CardPlace): Node[] {
  const nodes: Node[] = [];
  for (let node: Node | null = range.startContainer; node !== null;) {
    nodes.push(node);
    const parent: Node | null = node instanceof ShadowRoot ? node.host : (parentNodeOf?.call(node) as Node | null);
    node = slotOf(node, parent) ?? parent;
  }
  return nodes;
}

/** A node's shadow root, open or closed; none but an element has one. */
export function shadowRootOf(node: Node | null): ShadowRoot | null {
  return node instanceof HTMLElement ? anyShadowRootOf(node) : null;
}

/** Whether a mention stands in a link, or in something else that a click is for. */
export function isInControl(place: CardPlace): boolean {
  return nodesAround(place).some((node) => matches(node, CONTROLS));
}

/** Whether it is an element as told, whatever the page names its fields. */
export function matches(node: EventTarget, selector: string): node is Element {
  return node instanceof Element && Element.prototype.matches.call(node, selector);
}

/** The slot that shows a node. Of those in closed shadow roots the node itself tells nothing. */
function slotOf(node: Node, parent: Node | null): HTMLSlotElement | undefined {
  const slots = shadowRootOf(parent)?.querySelectorAll('slot') ?? [];
  return [...slots].find((slot) => slot.assignedNodes().some((assigned) => assigned === node));
}
