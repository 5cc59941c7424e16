import cardCss from '../../assets/card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import hostCss from './host.css?inline';

/** The card's one element in the page, its shadow root, and in it the popover that holds all there is. */
export type CardRoot = { readonly host: HTMLElement; readonly root: ShadowRoot; readonly popover: HTMLElement };

/** What a page may listen for to close its own things, or to forbid copying; inside the card none of it is the page's business. */
const KEPT_INSIDE = [
  'click',
  'copy',
  'contextmenu',
  'selectstart',
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
 * A closed shadow root (open in test builds) and a popover for the top layer, so that neither the page's styles nor its dialogs get between,
 * whatever opens while it is open. Not in the page yet.
 */
export function createCardRoot(): CardRoot {
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
  return { host, root, popover };
}
