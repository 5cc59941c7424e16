import type { Changed } from './page-reader.ts';
import { isPageHidden, onDocument, pageRoot } from './pristine.ts';

/** Changes are taken together for so long, in ms; a page that never rests waits longer each time, up to the last. */
const FIRST_REST_MS = 120;
const LAST_REST_MS = 2000;
/** For each ms of work on the page's changes so many of rest: we take a tenth of a busy page's time at most. */
const REST_FOR_WORK = 10;
/** Attributes that take text away from readers, or give it back. */
const TELLING_ATTRIBUTES = ['hidden', 'inert', 'aria-hidden', 'contenteditable'];
/** More places than that are quicker read as one page. */
const MOST_PLACES = 500;

/**
 * Calls `onChange` with everything at once, and then with what changed in the page's text, never while it is hidden, and ever more rarely
 * while it keeps changing, until `signal` aborts. `onChange` gives the ms of work that the change cost. Coming back from the back/forward cache counts as a change of
 * everything. Returns how to watch one more root (a shadow root).
 */
export function watchPage(onChange: (changed: Changed) => Promise<number>, signal: AbortSignal): (root: Node) => void {
  const rhythm = new Rhythm();
  let places = new Set<Element>();
  let everything = true;
  let waiting = false;

  const schedule = (): void => {
    if (waiting || isPageHidden() || signal.aborted) return;
    waiting = true;
    setTimeout(() => void tell(), rhythm.rest());
  };
  const tell = async (): Promise<void> => {
    waiting = false;
    if (isPageHidden() || signal.aborted) return;
    const changed = everything || places.size > MOST_PLACES ? 'everything' : places;
    if (changed !== 'everything' && changed.size === 0) return;
    places = new Set();
    everything = false;
    waiting = true; // what changes meanwhile is gathered
    rhythm.worked(await onChange(changed));
    waiting = false;
    if (everything || places.size > 0) schedule();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) if (concernsPage(record)) addPlace(places, record.target);
    if (places.size > 0) schedule();
  });
  const options = { childList: true, characterData: true, subtree: true, attributeFilter: TELLING_ATTRIBUTES };
  observer.observe(document, options);
  onDocument('visibilitychange', () => (everything || places.size > 0) && schedule(), { signal });
  const all = (): void => {
    everything = true;
    schedule();
  };
  window.addEventListener('pageshow', ({ persisted }) => persisted && all(), { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  void tell();
  return (root) => observer.observe(root, options);
}

/** How long to wait before the next look: longer the busier the page, and the more work it makes. */
class Rhythm {
  #rest = FIRST_REST_MS;
  #last = 0;
  #work = 0;

  rest(): number {
    const calm = performance.now() - this.#last > 2 * this.#rest;
    this.#rest = calm ? FIRST_REST_MS : Math.min(this.#rest * 2, LAST_REST_MS);
    return Math.min(Math.max(this.#rest, REST_FOR_WORK * this.#work), 2 * LAST_REST_MS);
  }

  worked(ms: number): void {
    this.#work = ms;
    this.#last = performance.now();
  }
}

function addPlace(places: Set<Element>, target: Node): void {
  if (places.size > MOST_PLACES) return;
  if (target instanceof Element) places.add(target);
  else if (target instanceof ShadowRoot) places.add(target.host);
  else if (target.parentElement !== null) places.add(target.parentElement);
  else if (target === document) places.add(pageRoot());
}

/** Our own host coming and going is no change of the page. */
function concernsPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  const isOthers = ({ nodeName }: Node): boolean => nodeName !== 'KONTEKS-CARD';
  return [...addedNodes].some(isOthers) || [...removedNodes].some(isOthers);
}
