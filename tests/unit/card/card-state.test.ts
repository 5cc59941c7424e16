import { describe, expect, test } from 'vitest';

import { HIDDEN, nextCardState } from '../../../entrypoints/card/card-state.ts';
import type { CardEvent, CardState } from '../../../entrypoints/card/card-state.ts';
import type { EntryId } from '../../../glossary/entry.ts';

const waic = { entry: 'waic' as EntryId, start: 3, end: 7 };
const nvidia = { entry: 'nvidia' as EntryId, start: 20, end: 26 };
const enter = (mention = waic): CardEvent => ({ type: 'enter', mention });
const [leave, hold, due, back, dismiss] = (['leave', 'hold', 'due', 'back', 'dismiss'] as const).map((type): CardEvent => ({ type })) as [
  CardEvent,
  CardEvent,
  CardEvent,
  CardEvent,
  CardEvent,
];
const follow: CardEvent = { type: 'follow', entry: nvidia.entry };
const open = (mention = waic, trail: EntryId[] = []): CardState => ({ phase: 'open', mention, trail });

const STORIES: ReadonlyArray<readonly [story: string, events: readonly CardEvent[], end: CardState]> = [
  ['a passing pointer opens nothing', [enter(), leave, due], HIDDEN],
  ['a resting pointer opens the card', [enter(), due], open()],
  ['leaving begins to close, and the delay closes', [enter(), due, leave, due], HIDDEN],
  ['coming back to the mention keeps the card open', [enter(), due, leave, enter()], open()],
  ['moving onto the card keeps it open', [enter(), due, leave, hold, due], open()],
  ['moving on from an open card opens the next at once', [enter(), due, leave, enter(nvidia)], open(nvidia)],
  ['a related entry opens in the same card', [enter(), due, follow], open(waic, [nvidia.entry])],
  ['Back leads to where it came from', [enter(), due, follow, back], open()],
  ['Escape closes an open card', [enter(), due, dismiss], HIDDEN],
  [
    'a card shown from the popup stays while the pointer is elsewhere',
    [{ type: 'show', mention: waic }, leave, due],
    { phase: 'pinned', mention: waic, trail: [] },
  ],
  [
    'hovering does not replace a card shown from the popup',
    [{ type: 'show', mention: waic }, enter(nvidia)],
    { phase: 'pinned', mention: waic, trail: [] },
  ],
  ['Escape closes a card shown from the popup', [{ type: 'show', mention: waic }, dismiss], HIDDEN],
];

describe('nextCardState', () => {
  test.each(STORIES)('%s', (_story, events, end) => {
    expect(events.reduce(nextCardState, HIDDEN)).toEqual(end);
  });

  test('a pointer that stays on its mention changes nothing', () => {
    const opened = open();
    expect(nextCardState(opened, { type: 'enter', mention: waic })).toBe(opened);
  });
});
