import type { EntryId } from '../../glossary/entry.ts';
import type { Mention } from '../../glossary/match/mention.ts';

/*
 * When a card opens and closes. Nothing here touches the page or the clock: a shell turns DOM events and timers into `CardEvent`s, and shows
 * whatever state comes back.
 *
 *              enter                       due                leave, approach
 *     hidden ─────────▶ opening ──────────────────────▶ open ─────────────────▶ closing ──due──▶ hidden
 *       ▲                │  ▲ │                          ▲ ▲                     │ │  ▲ │
 *       │                │  └─┘ enter another: anew      │ └─────enter, hold─────┘ │  └─┘ approach: anew
 *       │                │                               └──enter another: at once─┘ (from open too)
 *       └────────────────┘ leave, busy, passing
 *
 *     open, closing ──stay──▶ pinned                        any ──dismiss──▶ hidden
 *     any ──show, click──▶ pinned                           any but fixed ──press──▶ hidden
 *     shown ──pin──▶ pinned and fixed ──unpin──▶ open       pinned ──click on its own mention──▶ hidden
 *     shown ──follow, back──▶ the same with another trail (shown: open, closing or pinned)
 *
 *     A pinned card stays until it is dismissed, or pressed beside; one that the reader fixed stays then too. A passing pointer opens nothing: it holds the card of the mention that it is on, and is
 *     elsewhere as far as all others go. A mention that was dismissed does not open by itself until the pointer has left it.
 */
export type CardState =
  | { readonly phase: 'hidden'; readonly dismissed?: Mention }
  | { readonly phase: 'opening'; readonly mention: Mention }
  | ({ readonly phase: 'open' | 'closing' } & Shown)
  | ({ readonly phase: 'pinned'; readonly fixed?: true } & Shown);

/** A card on the page: its mention, and the entries that were followed from it, the last one shown. */
export type Shown = { readonly mention: Mention; readonly trail: readonly EntryId[] };

export type CardEvent =
  /** The pointer is on a mention; `passing`: too fast to mean it, or not in the way that the reader chose to open cards. */
  | { readonly type: 'enter'; readonly mention: Mention; readonly passing: boolean }
  | { readonly type: 'leave' } // it is on no mention
  | { readonly type: 'approach' } // it is on its way from the mention to its card
  | { readonly type: 'hold' } // it is on the card
  | { readonly type: 'busy' } // the reader scrolls, types or presses
  | { readonly type: 'due' } // the delay of the phase is over
  | { readonly type: 'show'; readonly mention: Mention } // asked for by the popup or the keyboard
  | { readonly type: 'click'; readonly mention: Mention } // clicked on, or tapped
  | { readonly type: 'follow'; readonly entry: EntryId }
  | { readonly type: 'back' }
  | { readonly type: 'stay' } // the pointer is elsewhere, but the card is in use
  | { readonly type: 'pin' } // to a place of its own
  | { readonly type: 'unpin' } // back to its mention
  | { readonly type: 'press' } // beside the card, and on nothing that opens one
  | { readonly type: 'dismiss' }; // Escape, its own button, the mention is gone

export const HIDDEN: CardState = { phase: 'hidden' };

/** Long enough to cross the gap between the text and the card (Read the Docs and Wikipedia: 300). */
export const CLOSE_DELAY_MS = 300;

/** How long a phase lasts by itself, in ms; undefined: until something happens. */
export function delayOf({ phase }: CardState, openDelay: number | undefined): number | undefined {
  if (phase === 'opening') return openDelay;
  return phase === 'closing' ? CLOSE_DELAY_MS : undefined;
}

/** What comes of a state: the same object where nothing does. A phase with a delay that comes back as a new object begins anew. */
export function nextCardState(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'press':
      return state.phase === 'pinned' && state.fixed ? state : dismiss(state);
    case 'dismiss':
      return dismiss(state);
    case 'show':
      return { phase: 'pinned', mention: event.mention, trail: [] };
    case 'click':
      if (!isShown(state) || state.mention !== event.mention) return { phase: 'pinned', mention: event.mention, trail: [] };
      return state.phase === 'pinned' ? dismiss(state) : { ...state, phase: 'pinned' };
    case 'enter':
      return enter(state, event.mention, event.passing);
    case 'stay':
      return isHeld(state) ? { ...state, phase: 'pinned' } : state;
    case 'pin':
      return isShown(state) ? { ...state, phase: 'pinned', fixed: true } : state;
    case 'unpin':
      return isShown(state) ? { phase: 'open', mention: state.mention, trail: state.trail } : state;
    case 'follow':
      return isShown(state) ? { ...state, trail: [...state.trail, event.entry] } : state;
    case 'back':
      return isShown(state) ? { ...state, trail: state.trail.slice(0, -1) } : state;
    default:
      return nextOfPhase(state, event.type);
  }
}

/** The entry whose card a state shows. */
export function shownEntry({ mention, trail }: Shown): EntryId {
  return trail.at(-1) ?? mention.entry;
}

export function isShown(state: CardState): state is Extract<CardState, Shown> {
  return isHeld(state) || state.phase === 'pinned';
}

/** Shown only as long as the pointer is there. */
function isHeld(state: CardState): state is Extract<CardState, { phase: 'open' | 'closing' }> {
  return state.phase === 'open' || state.phase === 'closing';
}

function dismiss(state: CardState): CardState {
  return state.phase === 'hidden' ? state : { phase: 'hidden', dismissed: state.mention };
}

function enter(state: CardState, mention: Mention, passing: boolean): CardState {
  if (state.phase === 'pinned' || (state.phase === 'hidden' && state.dismissed === mention)) return state;
  if (state.phase !== 'hidden' && state.mention === mention) {
    if (state.phase === 'opening') return passing ? HIDDEN : state;
    return state.phase === 'open' ? state : { ...state, phase: 'open' };
  }
  if (passing) return nextOfPhase(state, 'leave');
  // Moving on from an open card asks for no second wait.
  return isHeld(state) ? { phase: 'open', mention, trail: [] } : { phase: 'opening', mention };
}

function nextOfPhase(state: CardState, type: 'leave' | 'approach' | 'hold' | 'busy' | 'due'): CardState {
  switch (state.phase) {
    case 'hidden':
      return type === 'leave' && state.dismissed ? HIDDEN : state;
    case 'opening':
      if (type === 'due') return { phase: 'open', mention: state.mention, trail: [] };
      return type === 'hold' ? state : HIDDEN;
    case 'open':
      return type === 'leave' || type === 'approach' ? { ...state, phase: 'closing' } : state;
    case 'closing':
      if (type === 'due') return HIDDEN;
      if (type === 'approach') return { ...state };
      return type === 'hold' ? { ...state, phase: 'open' } : state;
    default:
      return state; // pinned
  }
}
