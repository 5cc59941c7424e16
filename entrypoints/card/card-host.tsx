import { render } from 'preact';

import cardCss from '../../assets/card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import { Card } from '../../components/Card.tsx';
import type { CardContent, CardLanguage } from '../../glossary/entry.ts';
import type { Mention } from '../../glossary/match/mention.ts';
import type { SecondLanguage } from '../../platform/card-choices.ts';
import { cardTextsIn } from '../../platform/card-texts.ts';
import { actionsOn } from './card-actions.ts';
import type { CardEvent } from './card-state.ts';
import { watchDrag } from './drag-card.ts';
import type { Drag } from './drag-card.ts';
import hostCss from './host.css?inline';
import { isSheet, keepPlaced } from './keep-placed.ts';
import type { KeptPlace } from './keep-placed.ts';
import { layerOf, watchLayers } from './top-layer.ts';

export type CardHost = {
  readonly show: (shown: ShownCard) => void;
  readonly hide: () => void;
  /** Where the open card is, in the viewport. */
  readonly box: () => DOMRect | undefined;
};

export type ShownCard = {
  readonly content: CardContent;
  readonly language: CardLanguage;
  readonly second: SecondLanguage;
  /** The mention, and the text of its block. */
  readonly match: Mention & { readonly text: string };
  /** There is an entry to go back to. */
  readonly canGoBack: boolean;
  /** Opened by the keyboard or from the popup: takes the focus. */
  readonly takesFocus: boolean;
  /** Rectangles of the mention in the viewport, now. */
  readonly anchor: () => DOMRect[];
  /** Where the pointer is, if it is on the mention. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  readonly emit: (event: CardEvent) => void;
};

/** What a page may listen for to close its own things; inside the card none of it is the page's business. */
const KEPT_INSIDE = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'wheel',
  'touchstart',
  'input',
] as const;

/**
 * The card's one element in the page: there only while a card is open, a closed shadow root (open in test builds), a popover in the top
 * layer, so that neither the page's styles nor its dialogs get between, whatever opens while it is open.
 */
export function createCardHost(): CardHost {
  const host = document.createElement('konteks-card');
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' });
  root.adoptedStyleSheets = [tokensCss, hostCss, cardCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-labelledby', 'konteks-headword');
  root.append(popover);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());
  let open: AbortController | undefined;
  let kept: KeptPlace | undefined;
  let focusBefore: Element | null = null;
  let last: ShownCard | undefined;
  let card: Card | undefined;

  /** Into the layer of its mention; `above` all else that is there. */
  const raise = (anchor: () => DOMRect[], above: boolean): void => {
    const layer = layerOf(anchor());
    const { activeElement } = root;
    if (layer !== host.parentElement) layer?.append(host);
    else if (above) popover.hidePopover();
    if (!host.isConnected || popover.matches(':popover-open')) return;
    popover.showPopover();
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  };
  const takeChange = (): void => {
    if (last === undefined) return;
    if (host.isConnected && last.anchor().length > 0) raise(last.anchor, true);
    else last.emit({ type: 'dismiss' });
  };
  const draw = ({ content, language, second, match, canGoBack, emit }: ShownCard): void =>
    render(
      <Card
        onMount={(now) => (card = now)}
        content={content}
        language={language}
        second={second}
        texts={cardTextsIn}
        onFollow={(entry) => emit({ type: 'follow', entry })}
        onBack={canGoBack ? () => emit({ type: 'back' }) : undefined}
        onClose={() => emit({ type: 'dismiss' })}
        onPin={(pinned) => {
          emit({ type: 'pin' });
          if (pinned) kept?.moveToCorner();
          else kept?.moveTo(undefined);
        }}
        onNudge={(x, y) => moveBy(popover.getBoundingClientRect(), x, y)}
        actions={actionsOn(content.id, popover, canGoBack ? undefined : match)}
      />,
      popover,
    );
  const moveBy = (from: DOMRect, x: number, y: number): void => kept?.moveTo({ x: from.x + x, y: from.y + y });
  popover.addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
    if (key.toLowerCase() === 'l' && !ctrlKey && !altKey && !metaKey) card?.switchLanguage();
  });
  watchDrag(popover, () => (isSheet() ? swipe(popover, () => last?.emit({ type: 'dismiss' })) : dragFrom(popover.getBoundingClientRect())));
  const dragFrom = (from: DOMRect): Drag => {
    card?.setState({ pinned: true });
    last?.emit({ type: 'pin' });
    return { onMove: (x, y) => moveBy(from, x, y), onEnd: () => undefined };
  };

  return {
    box: () => (open === undefined ? undefined : popover.getBoundingClientRect()),
    show(shown) {
      const isSamePlace = last?.anchor === shown.anchor;
      last = shown;
      const hadFocus = root.activeElement !== null;
      draw(shown);
      if (open === undefined) {
        focusBefore = document.activeElement;
        open = new AbortController();
        watchLayers(takeChange, open.signal);
      }
      raise(shown.anchor, false);
      popover.scrollTop = 0;
      if (isSamePlace) kept?.again();
      else {
        kept?.stop();
        kept = keepPlaced(popover, { anchor: shown.anchor, pointer: shown.pointer, rtl: isRightToLeft(host) });
      }
      // What was pressed may be gone with the entry before.
      if (shown.takesFocus || (hadFocus && root.activeElement === null)) popover.focus({ preventScroll: true });
    },
    hide() {
      open?.abort();
      open = undefined;
      last = undefined;
      kept?.stop();
      kept = undefined;
      const hadFocus = root.activeElement !== null;
      render(null, popover);
      host.remove();
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    },
  };
}

/** So far a sheet is swiped away, in CSS pixels. */
const FAR = 60;

/** A sheet goes with the finger, and away towards its edge; let go before, it comes back. */
function swipe(popover: HTMLElement, onAway: () => void): Drag {
  const down = popover.dataset['edge'] === 'bottom' ? 1 : -1;
  const away = (y: number): number => Math.max(0, y * down);
  return {
    onMove: (_, y) => (popover.style.translate = `0 ${away(y) * down}px`),
    onEnd: (_, y) => {
      popover.style.translate = '';
      if (away(y) > FAR) onAway();
    },
  };
}

/** Of what stands around the card: the card itself is not. */
function isRightToLeft({ parentElement }: Element): boolean {
  return parentElement !== null && getComputedStyle(parentElement).direction === 'rtl';
}
