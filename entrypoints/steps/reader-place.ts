import type { Mention } from '../../glossary/match/mention.ts';
import type { CardPlace } from '../annotator/page-copy.ts';
import type { Shown } from './in-order.ts';

/*
 * Where the reader is on the page, for whoever goes from mention to mention by keyboard.
 */

/** What the reader left: the focus and the caret, which stay as long as nobody moves. */
export type Left = { readonly mention: Mention; readonly focus: Element | null; readonly caret: Node | null; readonly offset: number };

/** Notes where the reader is, with this focus, when a mention's card opens; who is in a card is where they were `before`. */
export function noteLeft(mention: Mention, focus: Element | null, before: Left | undefined): Left {
  if (before !== undefined && isOurs(focus)) return { ...before, mention };
  const selection = getSelection();
  return { mention, focus, caret: selection?.focusNode ?? null, offset: selection?.focusOffset ?? 0 };
}

type Point = { readonly node: Node; readonly offset: number };

/**
 * The reader's place as an index among mentions: a whole one on a mention, a half between two. That of the mention shown last, as long as the
 * reader has neither moved nor scrolled it away; else of the focus or the caret, if it can be seen; else where the viewport begins.
 */
export function readerIndex(all: readonly Shown[], focus: Element | null, left: Left | undefined): number {
  const last = left && hasStayed(left, focus) ? all.findIndex(({ mention }) => mention === left.mention) : -1;
  if (last >= 0 && isInView(all[last]?.place())) return last;
  const point = focusPoint(focus) ?? caretPoint();
  const next = all.findIndex(({ place }) => {
    const there = place();
    return there !== undefined && (point === undefined ? topOf(there) >= 0 : isAfter(there.range, point));
  });
  return (next < 0 ? all.length : next) - 0.5;
}

/** Whether a mention stands in the viewport, and nothing but our card over it. */
export function isInView(place: CardPlace | undefined): boolean {
  const [box] = place?.anchor() ?? [];
  if (place === undefined || box === undefined || box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth)
    return false;
  const at = Document.prototype.elementFromPoint.call(document, box.x + box.width / 2, box.y + box.height / 2);
  return at !== null && (isOurs(at) || hostsAround(place.range.startContainer).some((node) => Node.prototype.contains.call(at, node)));
}

// Implementation

/** Whether focus and caret are where they were, or the focus is in our card. */
function hasStayed({ focus, caret, offset }: Left, now: Element | null): boolean {
  const selection = getSelection();
  return isOurs(now) || (now === focus && (selection?.focusNode ?? null) === caret && (selection?.focusOffset ?? 0) === offset);
}

function isOurs(element: Element | null): boolean {
  return element?.localName === 'konteks-card';
}

function focusPoint(element: Element | null): Point | undefined {
  return element === null ? undefined : seenAt(element, 0, element.getBoundingClientRect());
}

function caretPoint(): Point | undefined {
  const { focusNode: node, focusOffset = 0 } = getSelection() ?? {};
  const element = node instanceof Element ? node : node?.parentElement;
  return node && element ? seenAt(node, focusOffset, element.getBoundingClientRect()) : undefined;
}

function seenAt(node: Node, offset: number, { top, bottom }: DOMRect): Point | undefined {
  return bottom < 0 || top > innerHeight ? undefined : { node, offset };
}

function topOf(place: CardPlace): number {
  return place.anchor()[0]?.top ?? -Infinity;
}

/** Compared where both are in one tree: what is in a shadow root comes after the beginning of its host. */
function isAfter({ startContainer, startOffset }: StaticRange, point: Point): boolean {
  const others = hostsAround(point.node);
  for (const node of hostsAround(startContainer)) {
    const other = others.find((one) => one.getRootNode() === node.getRootNode());
    if (other === undefined) continue;
    const range = new Range();
    range.setStart(other, other === point.node ? point.offset : 0);
    return node === startContainer ? range.comparePoint(node, startOffset) > 0 : range.comparePoint(node, 0) >= 0;
  }
  return false;
}

/** The node itself, and the hosts of the shadow roots that it is in, the page's own last. */
function hostsAround(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [node, ...hostsAround(root.host)] : [node];
}
