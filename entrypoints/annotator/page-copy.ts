import type { EntryId } from '../../glossary/entry.ts';
import type { Mention } from '../../glossary/match/mention.ts';
import type { PageSettings } from '../../platform/protocol.ts';

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
  /** Resolves when the text read so far is matched and placed. */
  readonly idle: () => Promise<void>;
  /** What is placed, in reading order. `block` numbers the text blocks, offsets are of a block's text. */
  readonly mentions: () => ReadonlyArray<{ entry: EntryId; surface: string; block: number; start: number; end: number; first: boolean }>;
  /** The texts as they were read, in reading order. */
  readonly blocks: () => ReadonlyArray<{ id: number; text: string }>;
  readonly settings: () => PageSettings;
  /** Set by the card's script. */
  card?: (signal: CardSignal) => void;
};

/** A mention for which a card may open. */
export type CardPlace = {
  readonly mention: Mention;
  /** Of its block: the mention's span lies in it. */
  readonly text: string;
  /** Its rectangles in the viewport, now. */
  readonly anchor: () => DOMRect[];
};

/** What the card's script is told: where the pointer is, what the popup asks for, what closes a card. */
export type CardSignal = { readonly type: 'enter' | 'show'; readonly place: CardPlace } | { readonly type: 'leave' | 'hold' | 'dismiss' };

type World = { __konteks?: PageCopy };

/** The copy in this frame's isolated world, of whatever age. */
export function pageCopy(): PageCopy | undefined {
  return (globalThis as World).__konteks;
}

export function setPageCopy(copy: PageCopy | undefined): void {
  if (copy === undefined) delete (globalThis as World).__konteks;
  else (globalThis as World).__konteks = copy;
}
