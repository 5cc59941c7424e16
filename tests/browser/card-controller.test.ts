import { afterEach, expect, test, vi } from 'vitest';

import type { CardPlace } from '../../entrypoints/annotator/page-copy.ts';
import { CardController } from '../../entrypoints/card/card-controller.ts';
import type { CardHost, ShownCard } from '../../entrypoints/card/card-host.tsx';
import type { CardContent, EntryId } from '../../glossary/entry.ts';
import type { PageSettings } from '../../platform/protocol.ts';

/*
 * Cards against a background that has no answer for some entries: nothing is shown that is not there, and nothing counts as open then.
 */

const mention = { entry: 'waic' as EntryId, start: 0, end: 4 };
const place = { mention } as CardPlace;
const settings = { language: 'en', secondLanguage: 'below', openDelay: 300, opening: 'hover' } as PageSettings;

/** What the host was told to show, the last one last; null where it was told to hide. */
let shown: Array<ShownCard | null>;

function controllerOf(lost: Set<string>): CardController {
  shown = [];
  const sendMessage = ({ body }: { body: { id: string } }, answer: (told: unknown) => void): void =>
    answer(lost.has(body.id) ? undefined : { value: { id: body.id } as unknown as CardContent });
  vi.stubGlobal('chrome', { runtime: { id: 'konteks', sendMessage } });
  const host = { show: (card: ShownCard) => shown.push(card), hide: () => shown.push(null), isInUse: false };
  return new CardController(host as unknown as CardHost, () => settings);
}

const ids = (): Array<string | null> => shown.map((card) => card && card.content.id);

afterEach(() => vi.unstubAllGlobals());

test('where the card asked for is not to be had, nothing is open, and the next press asks anew', async () => {
  const lost = new Set(['waic']);
  const card = controllerOf(lost);
  card.meet(place, { type: 'click', mention });
  await expect.poll(() => card.shown).toBeUndefined();
  lost.clear();
  card.meet(place, { type: 'click', mention });
  await expect.poll(() => ids().at(-1)).toBe('waic');
  expect(card.shown).toBe(mention);
});

test('where a related entry is not to be had, the card stays at the one before', async () => {
  const card = controllerOf(new Set(['nvidia']));
  card.meet(place, { type: 'show', mention });
  await expect.poll(ids).toEqual(['waic']);
  card.send({ type: 'follow', entry: 'nvidia' as EntryId });
  await expect.poll(ids).toEqual(['waic', 'waic']);
  expect(shown.at(-1)?.canGoBack).toBe(false);
});
