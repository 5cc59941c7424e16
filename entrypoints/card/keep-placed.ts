import { anchorOf, keepInView, lineAt, placeCard, TALLEST } from './place-card.ts';
import type { Box, Side, Spot, Wish } from './place-card.ts';

/** Where a card is a sheet at the edge: touch, or a narrow window (the same words as in `host.css`). */
const SHEET = '(width <= 480px), (hover: none) and (pointer: coarse)';

/** In a card lower than this, in CSS pixels, head and foot would leave too little between them. */
const LOW = 200;

/** A card looks after its mention this often, in ms, where no event tells of it. */
const LOOK_MS = 250;

type Point = { readonly x: number; readonly y: number };

export type Anchored = {
  /** Rectangles of the mention in the viewport, now. */
  readonly anchor: () => readonly DOMRect[];
  readonly pointer?: Point | undefined;
  readonly rtl: boolean;
  /** The mention is in the page no longer, or shown no longer; or the card is not. */
  readonly onGone: () => void;
};

export type KeptPlace = {
  /** Away from the mention, to stay there; undefined: back beside it. */
  readonly moveTo: (point: Point | undefined) => void;
  /** Again, since what is in the card is another now. */
  readonly again: () => void;
  /** To the corner that the mention is not in. */
  readonly moveToCorner: () => void;
};

export function isSheet(): boolean {
  return matchMedia(SHEET).matches;
}

/** Keeps the card beside its mention through scrolling and resizing, always on the same side while that can be, until `signal` aborts. */
export function keepPlaced(popover: HTMLElement, { anchor, pointer, rtl, onGone }: Anchored, signal: AbortSignal): KeptPlace {
  // The mention moves on under the pointer.
  const line = lineAt(anchor(), pointer);
  let side: Side | undefined;
  let moved: Point | undefined;

  const place = (): void => {
    const lines = anchor();
    const view = seenOf();
    const sheet = isSheet();
    const size = naturalSize(popover, sheet ? view.width : view.width - 16);
    if (moved !== undefined && !sheet) {
      const whole = { ...size, height: Math.min(size.height, view.height - 16, TALLEST) };
      return hang(popover, { ...keepInView(moved, whole, view), edge: 'top', tallest: whole.height });
    }
    if (lines.length === 0) return;
    const spot = placeCard({ anchor: anchorOf(lines, line), size, view, rtl, sheet, side });
    side = spot.side;
    hang(popover, spot);
  };
  const moveTo = (point: Point | undefined): void => {
    moved = point;
    side = undefined;
    place();
  };
  const follow = (): void => {
    if (!popover.isConnected || (moved === undefined && anchor().length === 0)) onGone();
    else place();
  };
  const options = { signal, passive: true, capture: true };
  // Scrolling inside the card itself is not heard here: it stays within its root.
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, follow, options);
    visualViewport?.addEventListener(type, follow, options);
  }
  // The page grows and moves the mention.
  const page = new ResizeObserver(follow);
  const body = Document.prototype.querySelector.call(document, 'body');
  if (body) page.observe(body);
  // What moves it in a box that keeps its size, or takes it away there, tells nobody.
  const look = setInterval(follow, LOOK_MS);
  signal.addEventListener('abort', () => {
    page.disconnect();
    clearInterval(look);
  });
  place();
  return {
    moveTo,
    again: place,
    moveToCorner: () => {
      const { y, height } = seenOf();
      moveTo({ x: Infinity, y: (anchor()[0]?.y ?? 0) > y + height / 2 ? 0 : Infinity });
    },
  };
}

/** The size that all of the card would have, at most so wide. */
function naturalSize(popover: HTMLElement, widest: number): Wish['size'] {
  const zoom = popover.currentCSSZoom;
  popover.style.maxWidth = `${widest / zoom}px`;
  const { width, height } = popover.getBoundingClientRect();
  return { width, height: height + (popover.scrollHeight - popover.clientHeight) * zoom };
}

/** Lengths of an element are of its own zoom; rectangles are the viewport's. */
function hang(popover: HTMLElement, { x, y, edge, tallest }: Omit<Spot, 'side'>): void {
  const zoom = popover.currentCSSZoom;
  const { style } = popover;
  const at = Math.round(y) / zoom;
  style.left = `${Math.round(x) / zoom}px`;
  style.top = edge === 'top' ? `${at}px` : 'auto';
  style.bottom = edge === 'top' ? 'auto' : `calc(100% - ${at}px)`;
  style.maxHeight = `${tallest / zoom}px`;
  popover.toggleAttribute('data-low', tallest / zoom < LOW);
  popover.dataset['edge'] = edge;
}

/** What is seen of the page, where it is pinched larger too. */
function seenOf(): Box {
  const { offsetLeft, offsetTop, width, height } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { x: offsetLeft, y: offsetTop, width, height };
}
