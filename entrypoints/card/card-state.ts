import type { EntryId } from '../../glossary/entry.ts';
import type { Mention } from '../../glossary/match/mention.ts';

/*
 * When a card opens and closes. Nothing here touches the page or the clock: a shell turns DOM events and timers into `CardEvent`s, and shows
 * whatever state comes back.
 *
 *     hidden ──enter──▶ opening ──due──▶ open ──leave──▶ closing ──due──▶ hidden
 *                          │             ▲ │ ▲               │
 *                          │             │ └─follow, back    │
 *                          └──leave─▶ hidden └─enter, hold───┘
 *     any ──show──▶ pinned      any ──dismiss──▶ hidden      open ──enter another──▶ open, at once
 *     A pinned card stays until it is dismissed; the pointer on the card holds it like the pointer on its mention.
 */
export type CardState =
  | { readonly phase: 'hidden' }
  | { readonly phase: 'opening'; readonly mention: Mention }
  | ({ readonly phase: 'open' | 'closing' | 'pinned' } & Shown);

/** A card on the page: its mention, and the entries that were followed from it, the last one shown. */
export type Shown = { readonly mention: Mention; readonly trail: readonly EntryId[] };

export type CardEvent =
  | { readonly type: 'enter'; readonly mention: Mention } // the pointer came to rest on a mention
  | { readonly type: 'leave' } // it is on no mention
  | { readonly type: 'hold' } // it is on the card
  | { readonly type: 'due' } // the delay of the phase is over
  | { readonly type: 'show'; readonly mention: Mention } // asked for by the popup or the keyboard
  | { readonly type: 'follow'; readonly entry: EntryId }
  | { readonly type: 'back' }
  | { readonly type: 'pin' } // to stay until it is dismissed
  | { readonly type: 'dismiss' }; // Escape, a press outside, the mention is gone

export const HIDDEN: CardState = { phase: 'hidden' };

/** Long enough not to flash at a passing pointer, short enough to feel at hand (Read the Docs: 300, Wikipedia: 500). */
export const OPEN_DELAY_MS = 300;
/** Long enough to cross the gap between the text and the card. */
export const CLOSE_DELAY_MS = 300;

/** How long a phase lasts by itself, in ms; undefined: until something happens. */
export function delayOf({ phase }: CardState): number | undefined {
  if (phase === 'opening') return OPEN_DELAY_MS;
  return phase === 'closing' ? CLOSE_DELAY_MS : undefined;
}

export function nextCardState(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'dismiss':
      return HIDDEN;
    case 'show':
      return { phase: 'pinned', mention: event.mention, trail: [] };
    case 'enter':
      return enter(state, event.mention);
    case 'leave':
      return leave(state);
    case 'hold':
      return state.phase === 'closing' ? { ...state, phase: 'open' } : state;
    case 'due':
      return due(state);
    case 'follow':
      return isShown(state) ? { ...state, trail: [...state.trail, event.entry] } : state;
    case 'back':
      return isShown(state) ? { ...state, trail: state.trail.slice(0, -1) } : state;
    case 'pin':
      return isShown(state) ? { ...state, phase: 'pinned' } : state;
    default:
      return absurd(event);
  }
}

/** The entry whose card a state shows. */
export function shownEntry({ mention, trail }: Shown): EntryId {
  return trail.at(-1) ?? mention.entry;
}

export function isShown(state: CardState): state is Extract<CardState, Shown> {
  return state.phase === 'open' || state.phase === 'closing' || state.phase === 'pinned';
}

function enter(state: CardState, mention: Mention): CardState {
  switch (state.phase) {
    case 'hidden':
      return { phase: 'opening', mention };
    case 'opening':
      return state.mention === mention ? state : { phase: 'opening', mention };
    case 'open':
    case 'closing':
      if (state.phase === 'open' && state.mention === mention) return state;
      // Moving on from an open card asks for no second wait.
      return { phase: 'open', mention, trail: state.mention === mention ? state.trail : [] };
    case 'pinned':
      return state;
    default:
      return absurd(state);
  }
}

function leave(state: CardState): CardState {
  if (state.phase === 'opening') return HIDDEN;
  return state.phase === 'open' ? { ...state, phase: 'closing' } : state;
}

function due(state: CardState): CardState {
  if (state.phase === 'opening') return { phase: 'open', mention: state.mention, trail: [] };
  return state.phase === 'closing' ? HIDDEN : state;
}

function absurd(value: never): never {
  throw new Error(`Not a card state or event: ${JSON.stringify(value)}`);
}
