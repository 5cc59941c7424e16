import type { Mention } from '../../glossary/match/mention.ts';
import type { CardPlace, PageCopy } from '../annotator/page-copy.ts';

/*
 * Where the reader is on the page, for whoever goes from mention to mention by keyboard.
 */

/** What the reader left: the focus and the caret, which stay as long as nobody moves. */
export type Left = { readonly mention: Mention; readonly focus: Element | null; readonly caret: Node | null; readonly offset: number };

/** Notes where the reader is when a mention's card opens; who is in a card is where they were `before`. */
export function noteLeft(mention: Mention, before: Left | undefined): Left {
  const focus = focused();
  if (before !== undefined && isOurs(focus)) return { ...before, mention };
  const selection = getSelection();
  return { mention, focus, caret: selection?.focusNode ?? null, offset: selection?.focusOffset ?? 0 };
}

type InOrder = ReturnType<PageCopy['inOrder']>;

/**
 * The reader's place as an index among mentions: a whole one on a mention, a half between two. That of the mention shown last, as long as the
 * reader has neither moved nor scrolled it away; else of the focus or the caret, if it can be seen; else where the viewport begins.
 */
export function readerIndex(inOrder: InOrder, left: Left | undefined): number {
  const last = left && hasStayed(left) ? inOrder.findIndex(({ mention }) => mention === left.mention) : -1;
  if (last >= 0 && isInView(inOrder[last]?.place())) return last;
  const point = focusPoint() ?? caretPoint();
  const next = inOrder.findIndex(({ place }) => {
    const there = place();
    return there !== undefined && (point === undefined ? topOf(there) >= 0 : isAfter(there.range, point));
  });
  return (next < 0 ? inOrder.length : next) - 0.5;
}

/** Whether a mention stands in the viewport, and nothing but our card over it. */
export function isInView(place: CardPlace | undefined): boolean {
  const [box] = place?.anchor() ?? [];
  if (place === undefined || box === undefined || box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth)
    return false;
  const at = Document.prototype.elementFromPoint.call(document, box.x + box.width / 2, box.y + box.height / 2);
  return at !== null && (isOurs(at) || Node.prototype.contains.call(at, outermost(place.range.startContainer)));
}

// Implementation

/** Whether focus and caret are where they were, or the focus is in our card. */
function hasStayed({ focus, caret, offset }: Left): boolean {
  const now = focused();
  const selection = getSelection();
  return isOurs(now) || (now === focus && (selection?.focusNode ?? null) === caret && (selection?.focusOffset ?? 0) === offset);
}

function focused(): Element | null {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === document.documentElement ? null : activeElement;
}

function isOurs(element: Element | null): boolean {
  return element?.localName === 'konteks-card';
}

function focusPoint(): Range | undefined {
  const element = focused();
  return element === null ? undefined : seenAt(element, 0, element.getBoundingClientRect());
}

function caretPoint(): Range | undefined {
  const { focusNode: node, focusOffset = 0 } = getSelection() ?? {};
  const element = node instanceof Element ? node : node?.parentElement;
  return node && element ? seenAt(node, focusOffset, element.getBoundingClientRect()) : undefined;
}

function seenAt(node: Node, offset: number, { top, bottom }: DOMRect): Range | undefined {
  if (bottom < 0 || top > innerHeight) return undefined;
  const range = new Range();
  range.setStart(node, offset);
  return range;
}

function topOf(place: CardPlace): number {
  return place.anchor()[0]?.top ?? -Infinity;
}

function isAfter({ startContainer, startOffset }: StaticRange, point: Range): boolean {
  const node = outermost(startContainer);
  return point.comparePoint(node, node === startContainer ? startOffset : 0) > 0;
}

/** The node itself, or the host in the page of the shadow roots that it is in. */
function outermost(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : node;
}
