import type { CardPlace } from '../annotator/page-copy.ts';

/*
 * Where events and mentions stand in the page. The DOM's own methods are asked, whatever the page names its elements (`<input name="parentNode">`).
 */

/** What does something of its own at a click: a mention in it leaves the click to it. */
const CONTROLS = 'a[href],button,summary,label,[onclick],[role=button],[role=link],[role=tab]';

// oxlint-disable-next-line typescript/unbound-method -- it is bound at each call
const parentNodeOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;

/** Whether an event happened on our card: within a shadow root of the page the event's target is another. */
export function isOnCard(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && Element.prototype.matches.call(node, 'konteks-card'));
}

/** Whether a mention stands in a link, or in something else that a click is for. */
export function isInControl({ range }: CardPlace): boolean {
  for (let node: Node | null = range.startContainer; node !== null;) {
    if (node instanceof Element && Element.prototype.matches.call(node, CONTROLS)) return true;
    node = node instanceof ShadowRoot ? node.host : (parentNodeOf?.call(node) as Node | null);
  }
  return false;
}
