import { render } from 'preact';

import { Card } from '../../components/Card.tsx';
import type { CardContent, CardLanguage } from '../../glossary/entry.ts';
import type { SecondLanguage } from '../../platform/card-choices.ts';
import { cardTextsIn } from '../../platform/card-texts.ts';
import type { CardPlace } from '../annotator/page-copy.ts';
import { actionsOn } from './card-actions.ts';
import { createCardRoot } from './card-root.ts';
import type { CardEvent } from './card-state.ts';
import { watchDrag } from './drag-card.ts';
import type { Drag } from './drag-card.ts';
import { focusedElement, focusOn } from './focus-on.ts';
import { isSheet, keepPlaced } from './keep-placed.ts';
import type { KeptPlace } from './keep-placed.ts';
import { swipeSheet } from './swipe-sheet.ts';
import { layerOf, watchLayers } from './top-layer.ts';

export type ShownCard = {
  readonly content: CardContent;
  readonly language: CardLanguage;
  readonly second: SecondLanguage;
  readonly place: CardPlace;
  /** There is an entry to go back to. */
  readonly canGoBack: boolean;
  /** Opened by the keyboard or from the popup: takes the focus. */
  readonly takesFocus: boolean;
  /** Where the pointer met the mention, if one did. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  readonly emit: (event: CardEvent) => void;
};

/** What stands in the page while a card is open, and only then: in the layer of its mention, beside it, with the focus if that is wanted. */
export class CardHost {
  readonly #in = createCardRoot();
  /** The card itself, which keeps the reader's choices as long as it is open. */
  #card: Card | undefined;
  #shown: ShownCard | undefined;
  #kept: KeptPlace | undefined;
  /** Aborts when the open card is beside `#shown` no longer. */
  #beside: AbortController | undefined;
  #focusBefore: Element | null = null;

  constructor() {
    const { popover } = this.#in;
    popover.addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
      if (key.toLowerCase() === 'l' && !ctrlKey && !altKey && !metaKey) this.#card?.switchLanguage();
    });
    watchDrag(popover, () => (isSheet() ? swipeSheet(popover, this.#dismiss) : this.#drag()));
  }

  readonly #dismiss = (): void => this.#emit({ type: 'dismiss' });

  /** Where the open card is, in the viewport. */
  readonly box = (): DOMRect | undefined => this.#shown && this.#in.popover.getBoundingClientRect();

  /** The keyboard is in the card, or it offers to undo something: then it does not go with the pointer. */
  get isInUse(): boolean {
    return this.#in.popover.querySelector(':focus-visible,[role=status] button') !== null;
  }

  show(shown: ShownCard): void {
    const { root, popover } = this.#in;
    const hadFocus = root.activeElement !== null;
    const isSamePlace = this.#shown?.place.mention === shown.place.mention;
    if (this.#shown === undefined) this.#focusBefore = focusedElement();
    this.#shown = shown;
    this.#draw(shown);
    this.#raise(shown, false);
    popover.scrollTop = 0;
    if (isSamePlace) this.#kept?.again();
    else this.#placeAnew(shown);
    // What was pressed may be gone with the entry before.
    if (shown.takesFocus || (hadFocus && root.activeElement === null)) focusOn(popover);
  }

  hide(): void {
    const { host, root, popover } = this.#in;
    const place = this.#shown?.place;
    this.#beside?.abort();
    this.#shown = this.#kept = undefined;
    const hadFocus = root.activeElement !== null;
    render(null, popover);
    host.remove();
    if (hadFocus && !focusOn(this.#focusBefore) && place) this.#leaveAt(place);
  }

  /**
   * Tab goes on from where an element was that had the focus and is gone: for a moment that nobody sees, ours is beside the mention. (The
   * selection would be the reader’s, and Chromium does not look at it.)
   */
  #leaveAt({ range: { startContainer: text } }: CardPlace): void {
    const { host, popover } = this.#in;
    if (!(text instanceof Text) || !text.isConnected) return;
    text.after(host);
    popover.showPopover();
    focusOn(popover);
    host.remove();
  }

  #emit(event: CardEvent): void {
    this.#shown?.emit(event);
  }

  #draw({ content, language, second, place, canGoBack }: ShownCard): void {
    const { popover } = this.#in;
    render(
      <Card
        onMount={(now) => (this.#card = now)}
        content={content}
        language={language}
        second={second}
        texts={cardTextsIn}
        onFollow={(entry) => this.#emit({ type: 'follow', entry })}
        onBack={canGoBack ? () => this.#emit({ type: 'back' }) : undefined}
        onClose={this.#dismiss}
        onPin={(pinned) => this.#pin(pinned)}
        onNudge={(x, y) => this.#moveBy(popover.getBoundingClientRect(), x, y)}
        actions={actionsOn(content.id, popover, canGoBack ? undefined : { ...place.mention, text: place.text })}
      />,
      popover,
    );
  }

  /** Into the layer of its mention; `above` all else that is there. */
  #raise({ place }: ShownCard, above: boolean): void {
    const { host, root, popover } = this.#in;
    const { activeElement } = root;
    const layer = layerOf(place);
    if (layer !== host.parentElement) layer?.appendChild(host);
    else if (above) popover.hidePopover();
    if (!host.isConnected || popover.matches(':popover-open')) return;
    popover.showPopover();
    focusOn(activeElement);
  }

  #takeLayerChange(): void {
    if (this.#shown === undefined) return;
    if (this.#in.host.isConnected && this.#shown.place.anchor().length > 0) this.#raise(this.#shown, true);
    else this.#dismiss();
  }

  #placeAnew({ place, pointer }: ShownCard): void {
    const { host, popover } = this.#in;
    this.#beside?.abort();
    const { signal } = (this.#beside = new AbortController());
    watchLayers(place, () => this.#takeLayerChange(), signal);
    this.#card?.setState({ pinned: false });
    this.#kept = keepPlaced(popover, { anchor: place.anchor, pointer, rtl: isRightToLeft(host), onGone: this.#dismiss }, signal);
  }

  #pin(pinned: boolean): void {
    this.#emit({ type: pinned ? 'pin' : 'unpin' });
    if (pinned) this.#kept?.moveToCorner();
    else this.#kept?.moveTo(undefined);
  }

  #drag(): Drag {
    const from = this.#in.popover.getBoundingClientRect();
    this.#card?.setState({ pinned: true });
    this.#emit({ type: 'pin' });
    return { onMove: (x, y) => this.#moveBy(from, x, y) };
  }

  #moveBy(from: DOMRect, x: number, y: number): void {
    this.#kept?.moveTo({ x: from.x + x, y: from.y + y });
  }
}

/** Of what stands around the card: the card itself is not. */
function isRightToLeft({ parentElement }: Element): boolean {
  return parentElement !== null && getComputedStyle(parentElement).direction === 'rtl';
}
