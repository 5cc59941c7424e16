import type { CardContent, EntryId } from '../../glossary/entry.ts';
import { askBackground } from '../../platform/page-messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import { delayOf, HIDDEN, isShown, nextCardState, shownEntry } from './card-state.ts';
import type { CardEvent, CardState } from './card-state.ts';
import { pageCopy } from './page-copy.ts';
import type { PlacedMention } from './place.ts';
import { rectanglesOf } from './place.ts';

/** Turns card events into what is on the screen: keeps the state, its timer, and the cards fetched so far. */
export class CardController {
  #state: CardState = HIDDEN;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #placed: PlacedMention | undefined;
  #generation = 0;
  readonly #cards = new Map<EntryId, Promise<CardContent | null>>();
  #script: Promise<unknown> | undefined;
  readonly #settings: () => PageSettings;

  constructor(settings: () => PageSettings, signal: AbortSignal) {
    this.#settings = settings;
    signal.addEventListener('abort', () => this.send({ type: 'dismiss' }), { once: true });
  }

  get isOpen(): boolean {
    return isShown(this.#state);
  }

  /** The pointer is on this mention. */
  enter(placed: PlacedMention): void {
    if (this.#state.phase !== 'pinned') this.#placed = placed;
    this.send({ type: 'enter', mention: placed.mention });
  }

  /** The popup or the keyboard asked for this mention. */
  show(placed: PlacedMention): void {
    this.#placed = placed;
    this.send({ type: 'show', mention: placed.mention });
  }

  send(event: CardEvent): void {
    const before = this.#state;
    this.#state = nextCardState(before, event);
    if (this.#state === before) return;
    if (this.#state.phase !== before.phase || delayOf(this.#state) === undefined || !isSameMention(this.#state, before))
      this.#restartTimer();
    // Card and script are fetched while the pointer rests, so that opening is at once.
    if (this.#state.phase === 'opening') void this.#prepare(this.#state.mention.entry);
    else if (isShown(this.#state)) void this.#show();
    else if (isShown(before)) pageCopy()?.card?.hide();
  }

  #restartTimer(): void {
    clearTimeout(this.#timer);
    const delay = delayOf(this.#state);
    if (delay !== undefined) this.#timer = setTimeout(() => this.send({ type: 'due' }), delay);
  }

  async #prepare(entry: EntryId): Promise<CardContent | null> {
    const card = this.#cards.get(entry) ?? askBackground('card', { id: entry });
    this.#cards.set(entry, card);
    this.#script ??= askBackground('loadCard', null);
    try {
      await this.#script;
      return await card;
    } catch {
      // Not there now: ask afresh next time.
      this.#cards.delete(entry);
      this.#script = undefined;
      return null;
    }
  }

  async #show(): Promise<void> {
    const generation = (this.#generation += 1);
    const shown = this.#state;
    if (!isShown(shown)) return;
    const content = await this.#prepare(shownEntry(shown));
    const placed = this.#placed;
    if (content === null || placed === undefined || generation !== this.#generation || !isShown(this.#state)) return;
    pageCopy()?.card?.show({
      content,
      language: this.#settings().language,
      canGoBack: shown.trail.length > 0,
      takesFocus: shown.phase === 'pinned' && shown.trail.length === 0,
      anchor: () => rectanglesOf(placed),
      emit: (event) => this.send(event),
    });
  }
}

function isSameMention(a: CardState, b: CardState): boolean {
  return a.phase !== 'hidden' && b.phase !== 'hidden' && a.mention === b.mention;
}
