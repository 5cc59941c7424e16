import type { Mention } from '../../glossary/match/mention.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import type { ShownBlock } from './density.ts';
import type { ReadBlock } from './page-reader.ts';
import type { PageReport } from './page-report.ts';

/*
 * The contract between the scripts of one frame. They share an isolated world, and nothing else: the page cannot see it.
 */

/** The copy of Konteks that runs in this frame. */
export type PageCopy = {
  readonly version: 1;
  /** False once the extension that injected it was updated or removed. */
  readonly isAlive: () => boolean;
  /** Takes highlights and card away and falls silent. */
  readonly stop: () => void;
  /** They came with the first answer, and so before the first mention. */
  readonly settings: () => PageSettings | undefined;
  /** Aborts when this copy falls silent. */
  readonly signal: AbortSignal;
  /** The mention at a point of the viewport, in CSS pixels. */
  readonly mentionAt: (x: number, y: number) => CardPlace | undefined;
  /** What is shown, in reading order. */
  readonly shown: () => readonly ShownBlock[];
  /** Where a mention of a block stands, by the time it is asked. */
  readonly placeOf: (block: ReadBlock, mention: Mention) => CardPlace | undefined;
  /** What the pointer did last before the card's script came. */
  first?: PointerEvent;
  /** Set by the card's script: from then on the pointer is its business. */
  card?: CardControl;
  /** The script that steps from mention to mention is there. */
  hasSteps?: true;
} & Partial<PageReport>; // in all builds but the one that ships

/** What the frame's other scripts may do with the card. */
export type CardControl = {
  /** Opens it, pinned, and gives it the focus. */
  readonly show: (place: CardPlace) => void;
  readonly dismiss: () => void;
  /** What has the focus, in whatever shadow root of the page; the card's host if the card has it; null if nothing has. */
  readonly focused: () => Element | null;
};

/** A mention for which a card may open. */
export type CardPlace = {
  readonly mention: Mention;
  readonly range: StaticRange;
  /** Of its block: the mention's span lies in it. */
  readonly text: string;
  /** Its rectangles in the viewport, now. */
  readonly anchor: () => DOMRect[];
};

type World = { __konteks?: PageCopy };

/** The copy in this frame's isolated world, of whatever age. */
export function pageCopy(): PageCopy | undefined {
  return (globalThis as World).__konteks;
}

export function setPageCopy(copy: PageCopy | undefined): void {
  if (copy === undefined) delete (globalThis as World).__konteks;
  else (globalThis as World).__konteks = copy;
}
