import type { EntryId } from '../../glossary/entry.ts';
import { answerBackground, isAlive } from '../../platform/page-messages.ts';
import type { MentionCount, ToPage } from '../../platform/protocol.ts';
import { tellBackground } from './ask-again.ts';
import type { ShownBlock } from './density.ts';
import { withDensity } from './density.ts';
import { awaitPointer } from './first-meeting.ts';
import { hitTestFor } from './hit-test.ts';
import { setPageCopy } from './page-copy.ts';
import type { CardPlace, PageCopy } from './page-copy.ts';
import { lookForFrames } from './large-frames.ts';
import { PageReader } from './page-reader.ts';
import type { ReadBlock } from './page-reader.ts';
import { reportOf } from './page-report.ts';
import { Painter } from './paint.ts';
import type { PlacedMention } from './place.ts';
import { placeMention, rectanglesOf } from './place.ts';
import { isPageHidden, onDocument, pageRoot } from './pristine.ts';
import { styleHighlightsIn } from './shadow-style.ts';
import { Slices } from './slices.ts';
import { Visibility } from './visibility.ts';
import { watchPage } from './watch.ts';

/** One page from start to stop: read, ask, place, paint, again for what changes; and the card on it. */
export function startSession(): void {
  const running = new AbortController();
  const { signal } = running;
  const slices = new Slices();
  const visibility = new Visibility();
  const known = new WeakSet<ShadowRoot>();
  const reader = new PageReader(slices, (root) => {
    if (known.has(root)) return; // it is read again
    known.add(root);
    watchRoot(root);
    void styleHighlightsIn(root, signal);
  });
  const painter = new Painter(
    {
      onTurn: (turned) => {
        visibility.forget(turned);
        show();
      },
      onPainted: () => (hitTest = undefined),
      onCutOff: () => stop(),
    },
    signal,
  );
  const lookAtFrames = lookForFrames(() => void readNext(new Set()), signal);
  let shown: readonly ShownBlock[] = [];
  let hitTest: ReturnType<typeof hitTestFor> | undefined;
  /** The number of entries that was told last. */
  let told = 0;
  let reading: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    running.abort();
    setPageCopy(undefined);
  };
  const startAnew = (): void => {
    stop();
    tellBackground('pageReturned', () => null); // its next load finds it
  };
  const show = (): void => {
    signal.throwIfAborted(); // which ends a reading too
    const seen: ReadBlock[] = [];
    const hidden = new Set<Element>();
    for (const block of reader.blocks) {
      if (block.mentions.length === 0) continue;
      const container = visibility.boxOf(block.container);
      if (visibility.isShown(container)) seen.push({ ...block, container });
      else hidden.add(container);
    }
    shown = withDensity(seen);
    painter.paint(shown, hidden, reader.settings);
  };
  const tellRead = (): void => {
    const entries = countMentions(shown).length;
    const frames = lookAtFrames();
    if (entries === 0 && told === 0 && frames !== 'new') return; // a badge is empty anyway
    told = entries;
    tellBackground('pageRead', () => ({ entries: told, frames }));
  };
  const read = async (changed: ReadonlySet<Element>): Promise<number> => {
    const before = slices.spent;
    try {
      await reader.read(changed, show);
      tellRead();
    } catch (error) {
      if (import.meta.env.MODE === 'test' && !signal.aborted)
        ((globalThis as { __konteksCaught?: unknown[] }).__konteksCaught ??= []).push(String(error));
      if (!isAlive()) stop(); // the extension is gone; else the next change of the page tries again
    }
    return slices.spent - before;
  };
  const readNext = (changed: ReadonlySet<Element>): Promise<number> => {
    const next = reading.then(() => (signal.aborted ? 0 : read(changed)));
    reading = next;
    return next;
  };
  const readAll = (): void => void readNext(new Set([pageRoot()]));
  const watchRoot = watchPage(readNext, signal);
  // In the back/forward cache nothing is heard of what the reader chooses: a page that comes back begins anew, if it may.
  window.addEventListener('pageshow', ({ persisted }) => persisted && startAnew(), { signal });
  // Of the extension's end a page is told nothing: whoever looks at it again finds out. Firefox ends what runs in pages itself.
  if (import.meta.env.BROWSER !== 'firefox')
    for (const type of ['visibilitychange', 'focus', 'pointermove']) window.addEventListener(type, () => isAlive() || stop(), { signal });

  const copy: PageCopy = {
    version: 1,
    isAlive,
    stop,
    signal,
    settings: () => reader.settings,
    mentionAt: (x, y) => cardPlaceOf((hitTest ??= hitTestFor(painter.placed))(x, y)),
    shown: () => shown,
    placeOf: (block, mention) => cardPlaceOf(placeMention(block, mention)),
  };
  if (import.meta.env.MODE !== 'production')
    Object.assign(copy, reportOf(copy.shown, { blocks: () => reader.blocks, reading: () => reading }));
  setPageCopy(copy);
  answerBackground<ToPage>(
    {
      listMentions: async () => {
        await reading;
        return countMentions(shown);
      },
      settingsChanged: (settings) => {
        reading = reading.then(() => reader.change(settings));
        if (isPageHidden()) onDocument('visibilitychange', readAll, { once: true, signal });
        else readAll();
        return null;
      },
      stop,
    },
    signal,
  );
  awaitPointer(copy);
}

function cardPlaceOf(placed: PlacedMention | undefined): CardPlace | undefined {
  return placed && { mention: placed.mention, range: placed.range, text: placed.block.text, anchor: () => rectanglesOf(placed) };
}

function countMentions(shown: readonly ShownBlock[]): MentionCount[] {
  const counts = new Map<EntryId, number>();
  for (const { looks } of shown) for (const { mention } of looks) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}
