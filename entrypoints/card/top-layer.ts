/*
 * What a page puts above itself: dialogs, popovers, an element in fullscreen. All outside a modal dialog is inert (in Chromium, outside an
 * element in fullscreen too), and a press outside a popover closes it; so a card stands inside the one that its mention is in, or that covers
 * its mention.
 */

/** The innermost of them at the first of `boxes`, or the page's root. */
export function layerOf([box]: readonly DOMRect[]): Element | null {
  // The document's own methods: a page may name a form after them.
  const { prototype } = Document;
  const at = box && prototype.elementFromPoint.call(document, box.x + box.width / 2, box.y + box.height / 2);
  return at?.closest('dialog[open],:popover-open,:fullscreen') ?? prototype.querySelector.call(document, ':root');
}

/** Calls `onChange` when the page opens or closes such a layer, until `signal` aborts. */
export function watchLayers(onChange: () => void, signal: AbortSignal): void {
  // A fold tells the same event, and is no layer.
  const take = ({ target }: Event): void => {
    if (target instanceof Element && target.matches('dialog,[popover]')) onChange();
  };
  window.addEventListener('toggle', take, { signal, capture: true });
  window.addEventListener('fullscreenchange', onChange, { signal, capture: true });
}
