import type { Mention } from '../../glossary/match/mention.ts';
import type { ShownBlock } from './density.ts';
import type { PlacedMention } from './place.ts';
import { placeMention } from './place.ts';
import { isForScreenReaders } from './visibility.ts';

/** Highlight names; `assets/highlight.css` holds their looks. */
const FIRST = 'konteks-first';
const REPEAT = 'konteks-repeat';
/** Each change of a Highlight costs in proportion to all its ranges: about this many cover any screen with its surroundings. */
const MOST_PAINTED = 400;
/** Blocks are painted before they scroll into view. */
const MARGIN = '50%';

type Painted = { readonly placed: PlacedMention; readonly first: boolean };
/** What is shown under one name, and its ranges. */
type Shown = { readonly highlight: Highlight; readonly ranges: readonly StaticRange[] };

type PainterEvents = {
  /** A block that was hidden has come to be seen. */
  readonly onAppear: (container: Element) => void;
  /** What can be pointed at is another. */
  readonly onPainted: () => void;
};

/**
 * Shows mentions near the viewport as highlights, replaced at most once a frame, and takes them away when `signal` aborts. Mentions are
 * placed only there: elsewhere nobody sees or points at them. The page can see and clear the registry; nothing here relies on it.
 */
export class Painter {
  readonly #byContainer = new Map<Element, ShownBlock[]>();
  /** Containers near the viewport, with what is painted in them. */
  readonly #near = new Map<Element, readonly Painted[]>();
  /** Mentions keep their places as long as they are the same; null where there is none. */
  readonly #places = new WeakMap<Mention, PlacedMention | null>();
  readonly #shown = new Map<string, Shown>();
  readonly #observer: IntersectionObserver;
  readonly #events: PainterEvents;
  #hidden: ReadonlySet<Element> = new Set();
  #frame = 0;

  constructor(events: PainterEvents, signal: AbortSignal) {
    this.#events = events;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersection(entries), { rootMargin: MARGIN });
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  /** Shows these and no others, and waits for the hidden ones to appear. */
  paint(blocks: readonly ShownBlock[], hidden: ReadonlySet<Element>): void {
    const before = new Set([...this.#byContainer.keys(), ...this.#hidden]);
    this.#byContainer.clear();
    this.#hidden = hidden;
    for (const shown of blocks) {
      const here = this.#byContainer.get(shown.block.container);
      if (here === undefined) this.#byContainer.set(shown.block.container, [shown]);
      else here.push(shown);
    }
    for (const container of [...this.#byContainer.keys(), ...hidden]) if (!before.delete(container)) this.#observer.observe(container);
    for (const gone of before) {
      this.#observer.unobserve(gone);
      this.#near.delete(gone);
    }
    this.#schedule();
  }

  /** What can be pointed at. */
  get placed(): PlacedMention[] {
    return [...this.#near.values()].flatMap((painted) => painted.map(({ placed }) => placed));
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (!isIntersecting || isForScreenReaders(boundingClientRect)) this.#near.delete(target);
      else if (this.#hidden.has(target)) this.#events.onAppear(target);
      else this.#near.set(target, []);
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
    let room = MOST_PAINTED;
    for (const container of this.#near.keys()) {
      const painted = (this.#byContainer.get(container) ?? []).flatMap((shown) => this.#placedIn(shown)).slice(0, room);
      room -= painted.length;
      this.#near.set(container, painted);
    }
    const ranges = (wanted: boolean): StaticRange[] =>
      [...this.#near.values()].flatMap((painted) => painted.flatMap(({ placed, first }) => (first === wanted ? [placed.range] : [])));
    this.#show(FIRST, ranges(true));
    this.#show(REPEAT, ranges(false));
    this.#events.onPainted();
  }

  /** Leaves a highlight alone that is as it should be: each change costs the page a style recalculation. */
  #show(name: string, ranges: readonly StaticRange[]): void {
    const shown = this.#shown.get(name);
    const isSame = shown?.ranges.length === ranges.length && ranges.every((range, i) => range === shown.ranges[i]);
    if (isSame && CSS.highlights.get(name) === shown.highlight) return;
    const highlight = new Highlight(...ranges);
    CSS.highlights.set(name, highlight);
    this.#shown.set(name, { highlight, ranges });
  }

  #placedIn({ block, looks }: ShownBlock): Painted[] {
    return looks.flatMap(({ mention, first }) => {
      const known = this.#places.get(mention);
      const placed = known === undefined ? (placeMention(block, mention) ?? null) : known;
      this.#places.set(mention, placed);
      return placed === null ? [] : [{ placed, first }];
    });
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    CSS.highlights.delete(FIRST);
    CSS.highlights.delete(REPEAT);
  }
}
