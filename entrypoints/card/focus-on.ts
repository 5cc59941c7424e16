/** Gives an element the focus, if it can have it, and scrolls nothing. */
export function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
