import type { CardPlace } from '../annotator/page-copy.ts';
import { matches, nodesAround } from './on-page.ts';

/*
 * What a page puts above itself: dialogs, popovers, an element in fullscreen. All outside a modal dialog is inert (in Chromium, outside an
 * element in fullscreen too), and a press outside a popover closes it; so a card stands inside the one that its mention is in, or that covers
 * its mention.
 */
const LAYERS = 'dialog[open],:popover-open,:fullscreen';

/** The one that covers a mention; else the innermost that it is in, which its point may not tell: a shadow root hides it. Else the page's root. */
export function layerOf(place: CardPlace): Node | null {
  // The document's own methods: a page may name a form after them.
  const { prototype } = Document;
  const [box] = place.anchor();
  const at = box && prototype.elementFromPoint.call(document, box.x + box.width / 2, box.y + box.height / 2)?.closest(LAYERS);
  const around = nodesAround(place);
  if (at && !around.includes(at)) return at;
  return around.find((node) => matches(node, LAYERS)) ?? prototype.querySelector.call(document, ':root');
}

/** Calls `onChange` when the page opens or closes such a layer around a mention or over it, until `signal` aborts. */
export function watchLayers(place: CardPlace, onChange: () => void, signal: AbortSignal): void {
  // A fold tells the same event, and is no layer.
  const take = ({ target }: Event): void => {
    if (target && matches(target, 'dialog,[popover]')) onChange();
  };
  const options = { signal, capture: true };
  // What happens in a shadow root is not told outside.
  const roots = nodesAround(place).filter((node) => node instanceof ShadowRoot);
  for (const root of [window, ...roots]) root.addEventListener('toggle', take, options);
  window.addEventListener('fullscreenchange', onChange, options);
}
