import { shadowRootOf } from './on-page.ts';

/** Gives an element the focus, and scrolls nothing. False where it cannot have it, or is gone. */
export function focusOn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus({ preventScroll: true });
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}

/** What has the focus, in whatever shadow root of the page; the card's host if the card has it; null if nothing has. */
export function focusedElement(): Element | null {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === document.documentElement ? null : innermost(activeElement);
}

// Implementation

function innermost(element: Element | null): Element | null {
  const inner = element?.localName === 'konteks-card' ? null : shadowRootOf(element)?.activeElement;
  return inner ? innermost(inner) : element;
}
