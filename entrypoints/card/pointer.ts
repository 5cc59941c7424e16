import type { CardPlace, PageCopy } from '../annotator/page-copy.ts';
import type { CardController } from './card-controller.ts';
import { isOnCard } from './on-page.ts';
import { isOnWay } from './safe-triangle.ts';
import type { Point } from './safe-triangle.ts';

/** A pointer this fast, in CSS pixels per ms, passes through (10ten, a dictionary for hovering, takes the same). */
const PASSING_SPEED = 0.5;
/** Without a movement for this long, in ms, it has come to rest. */
const REST_MS = 60;
/** Whatever a movement says that comes later than this after the one before, in ms: there was a rest between them. */
const LONGEST_STEP_MS = 50;
/** Who typed this recently, in ms, still types. */
const TYPING_MS = 500;

/**
 * Tells the card where the pointer is after each real movement, at most once a frame, until the copy falls silent. Touch has no hover; events
 * that a page made up are not trusted; nothing opens while a button is down (dragging, selecting), and none while the reader scrolls or types.
 */
export class HoverWatch {
  readonly #copy: PageCopy;
  readonly #card: CardController;
  readonly #boxOfCard: () => DOMRect | undefined;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The last movement. */
  #at: PointerEvent | undefined;
  /** The same, until the page scrolls under it. */
  #last: PointerEvent | undefined;
  /** The last movement but one, of those that were looked at. */
  #before: PointerEvent | undefined;
  /** What it was over then: within a shadow root an event forgets it. */
  #under: EventTarget | null = null;
  #onCard = false;
  #alt = false;
  #typedAt = -Infinity;
  /** Where the pointer last was on the mention whose card is open. */
  #from: Point | undefined;

  constructor(copy: PageCopy, card: CardController, boxOfCard: () => DOMRect | undefined) {
    this.#copy = copy;
    this.#card = card;
    this.#boxOfCard = boxOfCard;
    const options = { signal: copy.signal, passive: true, capture: true };
    // A pointer that goes into a frame moves no more here: that it came over the frame is the last we hear.
    for (const type of ['pointermove', 'pointerover'] as const) window.addEventListener(type, (event) => this.#onMove(event), options);
    for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, (event) => this.#onKey(event), options);
    window.addEventListener('scroll', (event) => this.#onScroll(event), options);
    EventTarget.prototype.addEventListener.call(document, 'pointerleave', () => this.#leave(), { signal: copy.signal });
    copy.signal.addEventListener('abort', () => this.#stopLooking());
  }

  /** A movement, of before the card's script was there too. */
  take(event: PointerEvent): void {
    this.#last = event;
    this.#at = event;
    this.#under = event.target;
    this.#alt = event.altKey;
    this.#frame ||= requestAnimationFrame(() => this.#look(false));
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // A page that scrolls or changes under a pointer at rest tells that it came over something.
    if (event.screenX === this.#at?.screenX && event.screenY === this.#at.screenY) return;
    // Who drags something out of the card is still at it.
    if (event.buttons === 0 || !this.#onCard) this.#onCard = isOnCard(event, this.#boxOfCard());
    this.take(event);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Alt') {
      this.#alt = event.altKey;
      this.#look(true);
    } else if (event.type === 'keydown' && !event.getModifierState(event.key)) {
      this.#typedAt = event.timeStamp;
      this.#card.send({ type: 'busy' });
    }
  }

  /** Only what scrolls under the pointer counts: something may run along elsewhere on the page, or a script say that it scrolled. */
  #onScroll({ isTrusted, target }: Event): void {
    if (!isTrusted) return;
    if (target instanceof Node && this.#under instanceof Node && !Node.prototype.contains.call(target, this.#under)) return;
    this.#stopLooking();
    this.#last = undefined;
    this.#card.send({ type: this.#isStillAtCard() ? 'busy' : 'leave' });
  }

  /** Whether the pointer is where an open card is for, after what was under it moved; true where none is open. */
  #isStillAtCard(): boolean {
    const { shown } = this.#card;
    const at = this.#at;
    return this.#onCard || !shown || !at || this.#copy.mentionAt(at.clientX, at.clientY)?.mention === shown;
  }

  #leave(): void {
    this.#stopLooking();
    this.#last = undefined;
    this.#onCard = false;
    this.#card.send({ type: 'leave' });
  }

  #stopLooking(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#rest);
  }

  /** `rested`: the pointer has not moved for a while. */
  #look(rested: boolean): void {
    this.#stopLooking();
    const last = this.#last;
    if (last === undefined) return;
    const isFast = !rested && speedOf(last, this.#before) >= PASSING_SPEED;
    this.#before = last;
    if (this.#onCard) return this.#card.send({ type: 'hold' });
    const point = { x: last.clientX, y: last.clientY };
    const place = last.buttons === 0 ? this.#copy.mentionAt(point.x, point.y) : undefined;
    const isOwn = place !== undefined && place.mention === this.#card.shown;
    if (isOwn) this.#from = point;
    const isApproaching = !rested && !isOwn && this.#isOnWayToCard(point);
    // No event will tell that it has come to rest.
    if (isFast || isApproaching) this.#rest = setTimeout(() => this.#look(true), REST_MS);
    if (isApproaching) return this.#card.send({ type: 'approach' });
    this.#tell(place, isFast || !this.#opensBy(last), last);
  }

  #tell(place: CardPlace | undefined, passing: boolean, pointer: PointerEvent): void {
    if (place === undefined) this.#card.send({ type: 'leave' });
    else this.#card.meet(place, { type: 'enter', mention: place.mention, passing }, pointer);
  }

  #isOnWayToCard(point: Point): boolean {
    const box = this.#boxOfCard();
    if (box === undefined) this.#from = undefined;
    return box !== undefined && this.#from !== undefined && isOnWay(point, this.#from, box);
  }

  /** Whether the reader chose that a pointer like this one opens cards. */
  #opensBy({ timeStamp }: PointerEvent): boolean {
    const opening = this.#copy.settings()?.opening;
    return timeStamp - this.#typedAt > TYPING_MS && (opening === 'hover' || (opening === 'modifier' && this.#alt));
  }
}

/** In CSS pixels per ms. */
function speedOf(now: PointerEvent, before: PointerEvent | undefined): number {
  if (before === undefined) return 0;
  const way = Math.hypot(now.clientX - before.clientX, now.clientY - before.clientY);
  return way / Math.min(Math.max(now.timeStamp - before.timeStamp, 1), LONGEST_STEP_MS);
}
