import { describe, expect, test } from 'vitest';

import { delayOf, HIDDEN, nextCardState } from '../../../entrypoints/card/card-state.ts';
import type { CardEvent, CardState } from '../../../entrypoints/card/card-state.ts';
import type { EntryId } from '../../../glossary/entry.ts';

const waic = { entry: 'waic' as EntryId, start: 3, end: 7 };
const nvidia = { entry: 'nvidia' as EntryId, start: 20, end: 26 };
const enter = (mention = waic): CardEvent => ({ type: 'enter', mention, passing: false });
const pass = (mention = waic): CardEvent => ({ type: 'enter', mention, passing: true });
const show = (mention = waic): CardEvent => ({ type: 'show', mention });
const click = (mention = waic): CardEvent => ({ type: 'click', mention });
const follow: CardEvent = { type: 'follow', entry: nvidia.entry };
type Plain = Exclude<CardEvent['type'], 'enter' | 'show' | 'click' | 'follow'>;
const plain = (type: Plain): CardEvent => ({ type });

const hidden = (dismissed = waic): CardState => ({ phase: 'hidden', dismissed });
const opening = (mention = waic): CardState => ({ phase: 'opening', mention });
const open = (mention = waic, trail: EntryId[] = []): CardState => ({ phase: 'open', mention, trail });
const closing = (mention = waic, trail: EntryId[] = []): CardState => ({ phase: 'closing', mention, trail });
const pinned = (mention = waic, trail: EntryId[] = []): CardState => ({ phase: 'pinned', mention, trail });
const fixed = (mention = waic, trail: EntryId[] = []): CardState => ({ phase: 'pinned', fixed: true, mention, trail });
const followed = [nvidia.entry];

type Arrow = readonly [law: string, from: CardState, event: CardEvent, to: CardState];

const ARROWS: readonly Arrow[] = [
  ['a pointer that comes to a mention begins to open its card', HIDDEN, enter(), opening()],
  ['a pointer that passes opens nothing', HIDDEN, pass(), HIDDEN],
  ['a mention that was dismissed does not open under the same pointer', hidden(), enter(), hidden()],
  ['another mention opens all the same', hidden(), enter(nvidia), opening(nvidia)],
  ['a mention that was dismissed opens again once the pointer has left it', hidden(), plain('leave'), HIDDEN],
  ['with no card open Escape changes nothing', hidden(), plain('dismiss'), hidden()],
  ['a pointer that leaves before the delay is over opens nothing', opening(), plain('leave'), HIDDEN],
  ['a pointer that gets fast again opens nothing', opening(), pass(), HIDDEN],
  ['who scrolls, types or presses meanwhile opens nothing', opening(), plain('busy'), HIDDEN],
  ['a pointer that goes on to another mention begins anew', opening(), enter(nvidia), opening(nvidia)],
  ['a press before the delay is over opens nothing', opening(), plain('press'), hidden()],
  ['the card opens after the delay', opening(), plain('due'), open()],
  ['a pointer that leaves an open card’s mention begins to close it', open(), plain('leave'), closing()],
  ['a pointer on its way to the card begins to close it too', open(), plain('approach'), closing()],
  ['who passes over another mention leaves', open(), pass(nvidia), closing()],
  ['who passes over its own mention stays', open(), pass(), open()],
  ['scrolling and typing leave an open card', open(), plain('busy'), open()],
  ['moving on from an open card opens the next at once', open(waic, followed), enter(nvidia), open(nvidia)],
  ['moving on from a closing one does too', closing(waic, followed), enter(nvidia), open(nvidia)],
  ['the delay closes', closing(), plain('due'), HIDDEN],
  ['coming back to the mention keeps the card open, as it was', closing(waic, followed), enter(), open(waic, followed)],
  ['coming back fast does too', closing(), pass(), open()],
  ['coming onto the card keeps it open, as it was', closing(waic, followed), plain('hold'), open(waic, followed)],
  ['a related entry opens in the same card', open(), follow, open(waic, followed)],
  ['a related entry opens in a pinned card', pinned(), follow, pinned(waic, followed)],
  ['Back leads to where it came from', open(waic, followed), plain('back'), open()],
  ['Back in a pinned card does too', pinned(waic, followed), plain('back'), pinned()],
  ['Escape closes an open card', open(), plain('dismiss'), hidden()],
  ['Escape closes a closing card', closing(), plain('dismiss'), hidden()],
  ['Escape closes a pinned card', pinned(), plain('dismiss'), hidden()],
  ['a press beside it closes an open card', open(), plain('press'), hidden()],
  ['a press beside it closes a pinned card', pinned(), plain('press'), hidden()],
  ['a press beside it leaves a card that the reader fixed', fixed(waic, followed), plain('press'), fixed(waic, followed)],
  ['Escape closes a card that the reader fixed', fixed(), plain('dismiss'), hidden()],
  ['a card that is fixed keeps its trail', open(waic, followed), plain('pin'), fixed(waic, followed)],
  ['a closing card can be fixed', closing(waic, followed), plain('pin'), fixed(waic, followed)],
  ['a pinned card can be fixed', pinned(waic, followed), plain('pin'), fixed(waic, followed)],
  ['a card that goes back to its mention is open as before', fixed(waic, followed), plain('unpin'), open(waic, followed)],
  ['what is asked for takes a fixed card’s place, and is not fixed', fixed(), show(nvidia), pinned(nvidia)],
  ['a card in use stays when the pointer has left it', closing(waic, followed), plain('stay'), pinned(waic, followed)],
  ['a card in use that is fixed stays so', fixed(), plain('stay'), fixed()],
  ['nothing is in use before a card is open', opening(), plain('stay'), opening()],
  ['there is nothing to pin before a card is open', opening(), plain('pin'), opening()],
  ['what is asked for is shown, pinned', HIDDEN, show(), pinned()],
  ['what is asked for is shown though it was dismissed', hidden(), show(), pinned()],
  ['what is asked for takes an open card’s place', open(waic, followed), show(nvidia), pinned(nvidia)],
  ['a click opens a card that stays', HIDDEN, click(), pinned()],
  ['a click does not wait', opening(), click(), pinned()],
  ['a click on another mention opens its card', pinned(waic, followed), click(nvidia), pinned(nvidia)],
  ['a click on the mention of a pinned card closes it', pinned(), click(), hidden()],
  ['a click on the mention of an open card makes it stay, as it was', open(waic, followed), click(), pinned(waic, followed)],
  ...(['leave', 'approach', 'hold', 'busy', 'due'] as const).map((type): Arrow => [
    `a pinned card stays at “${type}”`,
    pinned(waic, followed),
    plain(type),
    pinned(waic, followed),
  ]),
  ['a pinned card stays where the pointer meets another mention', pinned(), enter(nvidia), pinned()],
];

describe('nextCardState', () => {
  test.each(ARROWS)('%s', (_law, from, event, to) => {
    expect(nextCardState(from, event)).toEqual(to);
  });

  test('a pointer that stays on its mention changes nothing, so that its delay runs on', () => {
    for (const state of [opening(), open()]) expect(nextCardState(state, enter())).toBe(state);
  });

  test('a pointer that goes on towards the card puts off its closing', () => {
    const state = closing();
    expect(nextCardState(state, plain('approach'))).toEqual(state);
    expect(nextCardState(state, plain('approach'))).not.toBe(state);
  });

  test('a pointer that leaves further does not put off the closing', () => {
    const state = closing();
    expect(nextCardState(state, plain('leave'))).toBe(state);
  });

  test('only opening and closing end by themselves, opening as late as the reader chose', () => {
    const delays = [HIDDEN, opening(), open(), closing(), pinned()].map((state) => delayOf(state, 450));
    expect(delays).toEqual([undefined, 450, undefined, 300, undefined]);
  });
});
