import type { CardContent, EntryId } from '../../glossary/entry.ts';
import type { Mention } from '../../glossary/match/mention.ts';
import { askBackground } from '../../platform/page-messages.ts';
import type { CardPlace, PageCopy } from '../annotator/page-copy.ts';
import type { CardHost, ShownCard } from './card-host.tsx';
import { delayOf, HIDDEN, isShown, nextCardState, shownEntry } from './card-state.ts';
import type { CardEvent, CardState } from './card-state.ts';
import { watchEscape } from './escape-key.ts';

/** Turns card events into what is on the screen: keeps the state, its timer, and the cards fetched so far. */
export class CardController {
  #state: CardState = HIDDEN;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #generation = 0;
  readonly #places = new WeakMap<Mention, Pick<ShownCard, 'place' | 'pointer'>>();
  readonly #cards = new Map<EntryId, Promise<CardContent | null>>();
  readonly #host: CardHost;
  readonly #settings: PageCopy['settings'];
  #open: AbortController | undefined;

  constructor(host: CardHost, settings: PageCopy['settings']) {
    this.#host = host;
    this.#settings = settings;
  }

  /** The mention whose card is open. */
  get shown(): Mention | undefined {
    return isShown(this.#state) ? this.#state.mention : undefined;
  }

  /** What happened on a mention; its delay runs from the time of the `pointer` that met it, if one did. */
  meet(place: CardPlace, event: Extract<CardEvent, { mention: Mention }>, pointer?: PointerEvent): void {
    this.#places.set(place.mention, { place, pointer });
    this.send(event, pointer?.timeStamp);
  }

  send(event: CardEvent, since = performance.now()): void {
    const before = this.#state;
    this.#state = nextCardState(before, event.type === 'leave' && this.#host.isInUse ? { type: 'stay' } : event);
    if (this.#state === before) return;
    clearTimeout(this.#timer);
    const delay = delayOf(this.#state, this.#settings()?.openDelay);
    if (delay !== undefined) this.#timer = setTimeout(() => this.send({ type: 'due' }), since + delay - performance.now());
    // The card is fetched while the pointer rests, so that opening is at once.
    if (this.#state.phase === 'opening') void this.#fetch(this.#state.mention.entry);
    else if (isShown(this.#state)) {
      if (!isSameCard(this.#state, before)) void this.#show(event.type === 'show' || event.type === 'click');
    } else if (isShown(before)) this.#hide();
  }

  async #fetch(entry: EntryId): Promise<CardContent | null> {
    const card = this.#cards.get(entry) ?? askBackground('card', { id: entry });
    this.#cards.set(entry, card);
    try {
      return await card;
    } catch {
      this.#cards.delete(entry); // not there now: ask afresh next time
      return null;
    }
  }

  async #show(takesFocus: boolean): Promise<void> {
    const generation = (this.#generation += 1);
    const shown = this.#state;
    if (!isShown(shown)) return;
    const content = await this.#fetch(shownEntry(shown));
    const met = this.#places.get(shown.mention);
    const settings = this.#settings();
    if (met === undefined || settings === undefined || generation !== this.#generation || !isShown(this.#state)) return;
    const canGoBack = shown.trail.length > 0;
    // What could not be had leaves what was there before.
    if (content === null) return this.send({ type: canGoBack ? 'back' : 'dismiss' });
    this.#host.show({
      content,
      language: settings.language,
      second: settings.secondLanguage,
      canGoBack,
      takesFocus,
      ...met,
      emit: (event) => this.send(event),
    });
    if (this.#open !== undefined) return;
    this.#open = new AbortController();
    watchEscape(this.dismiss, this.#open.signal);
  }

  readonly dismiss = (): void => this.send({ type: 'dismiss' });

  #hide(): void {
    this.#open?.abort();
    this.#open = undefined;
    this.#host.hide();
  }
}

/** Whether both show one and the same card: the pointer's leaving it and coming back, and pinning it, change nothing on the page. */
function isSameCard(a: CardState, b: CardState): boolean {
  return isShown(a) && isShown(b) && a.mention === b.mention && a.trail === b.trail;
}
