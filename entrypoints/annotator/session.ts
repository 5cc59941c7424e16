import type { EntryId } from '../../glossary/entry.ts';
import { answerBackground, askBackground, isAlive } from '../../platform/page-messages.ts';
import type { MentionCount } from '../../platform/protocol.ts';
import { CardController } from './card-controller.ts';
import { withDensity } from './density.ts';
import { HitTest } from './hit-test.ts';
import { watchEscape } from './keyboard.ts';
import { setPageCopy } from './page-copy.ts';
import { PageReader } from './page-reader.ts';
import { Painter } from './paint.ts';
import type { PaintedMention } from './paint.ts';
import { watchPointer } from './pointer.ts';
import { watchPage } from './watch.ts';

/** One page from start to stop: read, ask, place, paint, again for what changes; and the card on it. */
export function startSession(): void {
  const running = new AbortController();
  const { signal } = running;
  const reader = new PageReader();
  const painter = new Painter(signal);
  const card = new CardController(() => reader.settings, signal);
  let mentions: readonly PaintedMention[] = [];
  let hits = new HitTest([]);
  let reading = Promise.resolve();

  const stop = (): void => {
    running.abort();
    setPageCopy(undefined);
  };
  const read = async (): Promise<void> => {
    if (signal.aborted) return;
    try {
      await reader.read();
    } catch {
      if (!isAlive()) stop(); // the extension is gone; else the next change of the page tries again
      return;
    }
    if (signal.aborted) return;
    mentions = withDensity(reader.placed(), reader.traits);
    hits = new HitTest(mentions);
    painter.paint(mentions);
    askBackground('mentionsChanged', null).catch(() => undefined);
  };
  const readNext = (): void => {
    reading = reading.then(read, read);
  };

  setPageCopy({
    version: 1,
    isAlive,
    stop,
    idle: () => reading,
    mentions: () =>
      mentions.map(({ mention, blockId, block, first }) => ({
        ...mention,
        surface: block.text.slice(mention.start, mention.end),
        block: blockId,
        first,
      })),
    blocks: () => reader.texts,
  });
  answerBackground(
    {
      stop: () => {
        stop();
        return null;
      },
      listMentions: async () => {
        await reading;
        return countMentions(mentions);
      },
      showMention: ({ id }) => showMention(mentions, id, card),
    },
    signal,
  );
  watchPage(readNext, signal);
  watchPointer(
    {
      mentionAt: (x, y) => hits.at(x, y),
      onPlace: (place) => {
        if (place.on === 'mention') card.enter(mentions.find(({ mention }) => mention === place.placed.mention) ?? place.placed);
        else card.send({ type: place.on === 'card' ? 'hold' : 'leave' });
      },
      onPress: () => card.send({ type: 'dismiss' }),
    },
    signal,
  );
  watchEscape({ isCardOpen: () => card.isOpen, onEscape: () => card.send({ type: 'dismiss' }) }, signal);
  readNext();
}

function countMentions(mentions: readonly PaintedMention[]): MentionCount[] {
  const counts = new Map<EntryId, number>();
  for (const { mention } of mentions) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}

function showMention(mentions: readonly PaintedMention[], id: EntryId, card: CardController): boolean {
  const found = mentions.find(({ mention }) => mention.entry === id);
  if (found === undefined) return false;
  found.block.container.scrollIntoView({ block: 'center', behavior: 'instant' });
  card.show(found);
  return true;
}
