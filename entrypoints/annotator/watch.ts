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
 * Calls `onChange` with the page's root at once, and then with the elements in which text changed, never while the page is hidden, and ever
 * more rarely while it keeps changing, until `signal` aborts. `onChange` gives the ms of work that the change cost. Coming back from the
 * back/forward cache counts as a change of the root. Returns how to watch one more root (a shadow root).
 */
export function watchPage(onChange: (changed: ReadonlySet<Element>) => Promise<number>, signal: AbortSignal): (root: Node) => void {
  const rhythm = new Rhythm();
  let places = new Set([pageRoot()]);
  let waiting = false;

  const schedule = (): void => {
    if (waiting || places.size === 0 || isPageHidden()) return;
    waiting = true;
    setTimeout(() => void tell(), rhythm.rest());
  };
  const tell = async (): Promise<void> => {
    waiting = false;
    if (isPageHidden() || signal.aborted) return;
    const changed = places;
    places = new Set();
    waiting = true; // what changes meanwhile is gathered
    rhythm.worked(await onChange(changed));
    waiting = false;
    schedule();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) if (concernsPage(record)) places.add(placeOf(record.target));
    if (places.size > MOST_PLACES) places = new Set([pageRoot()]);
    schedule();
  });
  const options = { childList: true, characterData: true, subtree: true, attributeFilter: TELLING_ATTRIBUTES };
  observer.observe(document, options);
  onDocument('visibilitychange', schedule, { signal });
  const all = (): void => {
    places.add(pageRoot());
    schedule();
  };
  window.addEventListener('pageshow', ({ persisted }) => persisted && all(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
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

/** The element whose text a change of `target` changes. */
function placeOf(target: Node): Element {
  if (target instanceof Element) return target;
  return target instanceof ShadowRoot ? target.host : (target.parentElement ?? pageRoot());
}

/** Our own host coming and going is no change of the page. */
function concernsPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  const isOthers = ({ nodeName }: Node): boolean => nodeName !== 'KONTEKS-CARD';
  return [...addedNodes, ...removedNodes].some(isOthers);
}
