/*
 * Whether a reader can see a block: folds, tabs and cookie walls hide text that may show later. Asked once for each block with mentions, and
 * again when it comes near the viewport.
 */
export class Visibility {
  readonly #known = new WeakMap<Element, boolean>();

  /** Not shown: `display: none`, `visibility: hidden`, `content-visibility: hidden`, a closed `details`. Transparent text counts as shown. */
  isShown(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const shown = element.checkVisibility({ visibilityProperty: true });
    this.#known.set(element, shown);
    return shown;
  }

  /** What was known of it no longer holds: it is asked again, unless it is `clipped`. */
  forget(element: Element, clipped: boolean): void {
    if (clipped) this.#known.set(element, false);
    else this.#known.delete(element);
  }

  /** Where a block shows: with `display: contents` its container has no box, and what is around it is looked at. */
  boxOf(container: Element): Element {
    const { parentElement } = container;
    return this.isShown(container) || parentElement === null || getComputedStyle(container).display !== 'contents'
      ? container
      : this.boxOf(parentElement);
  }
}

/** Whether an element is there for screen readers only: hidden from sight by cutting off all but a pixel of it. Without a cut its text shows outside. */
export function isForScreenReaders(element: Element, { width, height } = element.getBoundingClientRect()): boolean {
  return (width <= 1 || height <= 1) && getComputedStyle(element).overflow !== 'visible';
}
