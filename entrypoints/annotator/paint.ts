import type { Mention } from '../../glossary/match/mention.ts';
import { highlightNames, PRINTED_NAME } from '../../platform/look.ts';
import { isAlive } from '../../platform/page-messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import type { ShownBlock } from './density.ts';
import type { PlacedMention } from './place.ts';
import { placeMention } from './place.ts';
import { partitionPoint } from './partition-point.ts';
import type { Piece } from './text-blocks.ts';
import { isForScreenReaders } from './visibility.ts';

/** Each change of a Highlight costs in proportion to all its ranges: about this many cover any screen with its surroundings. */
const MOST_PAINTED = 400;
/** Blocks are painted before they scroll into view. */
const MARGIN = '50%';
/** More blocks than that in one container may be more than are painted. */
const LONG = 64;

type Painted = { readonly placed: PlacedMention; readonly first: boolean };
/** What is shown under one name, and its ranges. */
type Shown = { readonly highlight: Highlight; readonly ranges: readonly StaticRange[] };

type PainterEvents = {
  /** Blocks that were hidden have come to be seen, or some that were seen have lost their box, or turn out to be cut off (true). */
  readonly onTurn: (turned: ReadonlyMap<Element, boolean>) => void;
  /** What can be pointed at is another. */
  readonly onPainted: () => void;
  /** The extension is gone: what is shown by now is another copy's, or nobody's. */
  readonly onCutOff: () => void;
};

/**
 * Shows mentions near the viewport as highlights, replaced at most once a frame, and takes them away when `signal` aborts. Mentions are
 * placed only there: elsewhere nobody sees or points at them. The page can see and clear the registry; nothing here relies on it.
 */
export class Painter {
  #byContainer: ReadonlyMap<Element, readonly ShownBlock[]> = new Map();
  /** Containers near the viewport. */
  readonly #near = new Set<Element>();
  /** Mentions keep their places as long as they are the same; null where there is none. */
  readonly #places = new WeakMap<Mention, PlacedMention | null>();
  readonly #shown = new Map<string, Shown>();
  readonly #observer: IntersectionObserver;
  readonly #events: PainterEvents;
  #settings: Pick<PageSettings, 'look' | 'printed'> | undefined;
  #hidden: ReadonlySet<Element> = new Set();
  /** The reader may be anywhere in a container that is near. */
  #holdsLong = false;
  #frame = 0;
  /** What can be pointed at. */
  placed: readonly PlacedMention[] = [];

  constructor(events: PainterEvents, signal: AbortSignal) {
    this.#events = events;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersection(entries), { rootMargin: MARGIN });
    signal.addEventListener('abort', () => this.#clear());
    window.addEventListener('scroll', () => this.#holdsLong && this.#schedule(), { signal, passive: true, capture: true });
    window.addEventListener(
      'beforeprint',
      () => this.#settings?.printed && this.#show(PRINTED_NAME, this.#place([...this.#byContainer.values()].flat())),
      { signal },
    );
    window.addEventListener('afterprint', () => this.#hide(PRINTED_NAME), { signal });
  }

  /** Shows these and no others, as `settings` says, and waits for the hidden ones to appear. */
  paint(blocks: readonly ShownBlock[], hidden: ReadonlySet<Element>, settings: Pick<PageSettings, 'look' | 'printed'> | undefined): void {
    this.#settings = settings;
    const before = new Set([...this.#byContainer.keys(), ...this.#hidden]);
    this.#byContainer = Map.groupBy(blocks, ({ block }) => block.container);
    this.#hidden = hidden;
    for (const container of [...this.#byContainer.keys(), ...hidden]) if (!before.delete(container)) this.#observer.observe(container);
    for (const gone of before) {
      this.#observer.unobserve(gone);
      this.#near.delete(gone);
    }
    this.#schedule();
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    const turned = new Map<Element, boolean>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const clipped = isForScreenReaders(target, boundingClientRect);
      if (isIntersecting && !clipped)
        this.#near.add(target); // told once only, so also of one that is about to be shown
      else this.#near.delete(target);
      const { width, height } = boundingClientRect;
      if (this.#hidden.has(target) ? isIntersecting && !clipped : clipped || width + height === 0) turned.set(target, clipped);
    }
    if (turned.size > 0) this.#events.onTurn(turned);
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (isAlive()) this.#replace();
      else this.#events.onCutOff();
    });
  }

  #replace(): void {
    this.#holdsLong = false;
    const near = [...this.#near].flatMap((container) => this.#fromReader(this.#byContainer.get(container) ?? []));
    const painted = this.#place(near, MOST_PAINTED);
    const names = this.#settings && highlightNames(this.#settings.look);
    for (const name of this.#shown.keys()) if (name !== names?.first && name !== names?.repeat) this.#hide(name);
    if (names === undefined) return;
    this.#show(
      names.first,
      painted.filter(({ first }) => first),
    );
    this.#show(
      names.repeat,
      painted.filter(({ first }) => !first),
    );
    this.placed = painted.map(({ placed }) => placed);
    this.#events.onPainted();
  }

  /** Places what is shown in some blocks. */
  #place(blocks: readonly ShownBlock[], most = Infinity): Painted[] {
    const painted: Painted[] = [];
    for (const { block, looks } of blocks)
      for (const { mention, first } of looks) {
        if (painted.length >= most) return painted;
        const known = this.#places.get(mention);
        const placed = known === undefined ? (placeMention(block, mention) ?? null) : known;
        this.#places.set(mention, placed);
        if (placed !== null) painted.push({ placed, first });
      }
    return painted;
  }

  /** Of a container that holds a whole long text, the blocks from the reader's place on: it is near wherever the reader is in it. */
  #fromReader(blocks: readonly ShownBlock[]): readonly ShownBlock[] {
    if (blocks.length <= LONG) return blocks;
    this.#holdsLong = true;
    const live = new Range();
    const start = partitionPoint(blocks, ({ block }) => {
      live.selectNodeContents((block.pieces[0] as Piece).node);
      return live.getBoundingClientRect().bottom < -innerHeight / 2;
    });
    return blocks.slice(start - (start % LONG)); // in large steps, since each changes the highlights
  }

  /** Leaves a highlight alone that is as it should be: each change costs the page a style recalculation. */
  #show(name: string, painted: readonly Painted[]): void {
    const shown = this.#shown.get(name);
    const ranges = painted.map(({ placed }) => placed.range);
    const isSame = shown?.ranges.length === ranges.length && ranges.every((range, i) => range === shown.ranges[i]);
    if (isSame && CSS.highlights.get(name) === shown.highlight) return;
    const highlight = new Highlight(...ranges);
    CSS.highlights.set(name, highlight);
    this.#shown.set(name, { highlight, ranges });
  }

  /** Takes away what is ours: another copy may have set its own by now. */
  #hide(name: string): void {
    if (CSS.highlights.get(name) === this.#shown.get(name)?.highlight) CSS.highlights.delete(name);
    this.#shown.delete(name);
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    for (const name of this.#shown.keys()) this.#hide(name);
  }
}
