import type { Mention, Span } from '../../glossary/match/mention.ts';
import { hasLineBetween } from './line-flow.ts';
import type { ReadBlock } from './page-reader.ts';
import { partitionPoint } from './partition-point.ts';
import type { Piece } from './text-blocks.ts';
import { isForScreenReaders } from './visibility.ts';

/** A mention and where it stands in the page. */
export type PlacedMention = {
  readonly mention: Mention;
  readonly block: ReadBlock;
  /** A StaticRange: live ones make the page's own DOM work many times slower. */
  readonly range: StaticRange;
  /** The parts of text nodes it covers. */
  readonly parts: ReadonlyArray<Span & { readonly node: Text }>;
};

/**
 * Places a mention of `block`; undefined where the page changed its text meanwhile, where the page sets its words on several lines of their
 * own, or where only screen readers meet it. Asks for style and layout: call it when they are up to date.
 */
export function placeMention(block: ReadBlock, mention: Mention): PlacedMention | undefined {
  const parts = partsOf(block.pieces, mention);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || parts.some(({ node, end }) => end > node.length || !node.isConnected)) return undefined;
  if (first.node.parentNode !== last.node.parentNode && hasLineBetween(first.node, last.node)) return undefined;
  const { parentElement } = first.node;
  if (parentElement !== null && parentElement !== block.container && isForScreenReaders(parentElement)) return undefined;
  const range = new StaticRange({ startContainer: first.node, startOffset: first.start, endContainer: last.node, endOffset: last.end });
  return { mention, block, range, parts };
}

/** The rectangles of a placed mention, in the viewport, now. Uses a live range for an instant only. */
export function rectanglesOf({ range }: PlacedMention): DOMRect[] {
  const live = new Range();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()];
  } catch {
    return []; // the page shortened the text since
  }
}

function partsOf(pieces: readonly Piece[], { start, end }: Span): Array<Span & { node: Text }> {
  const parts: Array<{ node: Text; start: number; end: number }> = [];
  const first = partitionPoint(pieces, (piece) => piece.start + piece.length <= start);
  for (let i = first; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined || piece.start >= end) break;
    const from = piece.nodeStart + Math.max(0, start - piece.start);
    const to = piece.nodeStart + Math.min(piece.length, end - piece.start);
    const last = parts.at(-1);
    // Runs of one node are one part: the white space between them belongs to the mention.
    if (last !== undefined && last.node === piece.node) last.end = to;
    else if (from < to) parts.push({ node: piece.node, start: from, end: to });
  }
  return parts;
}
