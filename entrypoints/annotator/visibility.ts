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

  /** What was known of it may no longer hold. */
  forget(element: Element): void {
    this.#known.delete(element);
  }
}

/** Whether an element is there for screen readers only: hidden from sight by cutting off all but a pixel of it. Without a cut its text shows outside. */
export function isForScreenReaders(element: Element, { width, height } = element.getBoundingClientRect()): boolean {
  return (width <= 1 || height <= 1) && getComputedStyle(element).overflow !== 'visible';
}
