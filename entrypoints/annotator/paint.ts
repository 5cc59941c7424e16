import type { PlacedMention } from './place.ts';

/** Highlight names; `assets/highlight.css` holds their looks. */
const FIRST = 'konteks-first';
const REPEAT = 'konteks-repeat';
/** Each change of a Highlight costs in proportion to all its ranges: about this many cover any screen with its surroundings. */
const MOST_PAINTED = 400;
/** Blocks are painted before they scroll into view. */
const MARGIN = '50%';

/** A placed mention with its look. */
export type PaintedMention = PlacedMention & { readonly first: boolean };

/**
 * Shows mentions near the viewport as highlights, replaced at most once a frame, and takes them away when `signal` aborts. The page can see
 * and clear the registry; nothing here relies on it.
 */
export class Painter {
  readonly #byContainer = new Map<Element, PaintedMention[]>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #frame = 0;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver((entries) => this.#onIntersection(entries), { rootMargin: MARGIN });
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  /** Shows these and no others. */
  paint(mentions: readonly PaintedMention[]): void {
    const before = new Set(this.#byContainer.keys());
    this.#byContainer.clear();
    for (const mention of mentions) {
      const { container } = mention.block;
      const here = this.#byContainer.get(container);
      if (here === undefined) this.#byContainer.set(container, [mention]);
      else here.push(mention);
      if (!before.delete(container) && here === undefined) this.#observer.observe(container);
    }
    for (const gone of before) {
      this.#observer.unobserve(gone);
      this.#near.delete(gone);
    }
    this.#schedule();
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#replace();
    });
  }

  #replace(): void {
    const shown = [...this.#near].flatMap((container) => this.#byContainer.get(container) ?? []).slice(0, MOST_PAINTED);
    const ranges = (first: boolean): StaticRange[] => shown.filter((mention) => mention.first === first).map(({ range }) => range);
    CSS.highlights.set(FIRST, new Highlight(...ranges(true)));
    CSS.highlights.set(REPEAT, new Highlight(...ranges(false)));
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    CSS.highlights.delete(FIRST);
    CSS.highlights.delete(REPEAT);
  }
}
