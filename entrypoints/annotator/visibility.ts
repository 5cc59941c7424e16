/*
 * Whether a reader can see a block: folds, tabs and cookie walls hide text that may show later. Asked once for each block with mentions, and
 * again when one of them comes to be seen, or is seen no longer.
 */
export class Visibility {
  #known = new WeakMap<Element, boolean>();
  readonly #clipped = new WeakSet<Element>();

  /** Not shown: `display: none`, `visibility: hidden`, `content-visibility: hidden`, a closed `details`. Transparent text counts as shown. */
  isShown(element: Element): boolean {
    let shown = this.#known.get(element);
    if (shown === undefined) {
      shown = !this.#clipped.has(element) && element.checkVisibility({ visibilityProperty: true });
      this.#known.set(element, shown);
    }
    return shown;
  }

  /** What was known no longer holds: whatever changed these blocks may have changed others. True: it is cut off. */
  forget(turned: ReadonlyMap<Element, boolean>): void {
    this.#known = new WeakMap();
    for (const [element, clipped] of turned) this.#clipped[clipped ? 'add' : 'delete'](element);
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
