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
  const inner = element instanceof HTMLElement && element.localName !== 'konteks-card' ? shadowRootOf(element)?.activeElement : undefined;
  return inner ? innermost(inner) : element;
}

function shadowRootOf(element: HTMLElement): ShadowRoot | null | undefined {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null; // Firefox
  const { dom } = chrome as { dom?: typeof chrome.dom };
  return dom?.openOrClosedShadowRoot(element);
}
