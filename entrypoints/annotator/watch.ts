import { isPageHidden, onDocument, pageRoot } from './pristine.ts';

/** Changes are taken together for so long at least, and at most, in ms. */
const LEAST_REST_MS = 300;
const MOST_REST_MS = 4000;
/** For each ms of work on the page's changes so many of rest: we take a twentieth of a busy page's time at most. */
const REST_FOR_WORK = 20;
/** Attributes that take text away from readers, or give it back. */
const TELLING_ATTRIBUTES = ['hidden', 'inert', 'aria-hidden', 'contenteditable'];
/** More places than that are quicker read as one page. */
const MOST_PLACES = 500;

/**
 * Calls `onChange` with the page's root at once, and then with the elements in which text changed, never while the page is hidden, and the
 * more rarely the more work its changes make, until `signal` aborts. `onChange` gives the ms of work that the change cost. Returns how to watch one
 * more root (a shadow root).
 */
export function watchPage(onChange: (changed: ReadonlySet<Element>) => Promise<number>, signal: AbortSignal): (root: Node) => void {
  let places = new Set([pageRoot()]);
  let waiting = false;
  let rest = LEAST_REST_MS;

  const schedule = (): void => {
    if (waiting || places.size === 0 || isPageHidden()) return;
    waiting = true;
    setTimeout(() => void tell(), rest);
  };
  const tell = async (): Promise<void> => {
    waiting = false;
    if (isPageHidden() || signal.aborted) return;
    const changed = places;
    places = new Set();
    waiting = true; // what changes meanwhile is gathered
    rest = Math.min(Math.max(LEAST_REST_MS, REST_FOR_WORK * (await onChange(changed))), MOST_REST_MS);
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
  signal.addEventListener('abort', () => observer.disconnect());
  void tell();
  return (root) => observer.observe(root, options);
}

/** The element whose text a change of `target` changes. */
function placeOf(target: Node): Element {
  if (target instanceof Element) return target;
  return target instanceof ShadowRoot ? target.host : (target.parentElement ?? pageRoot());
}

/** Our own card and note coming and going are no change of the page. */
function concernsPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  const isOthers = ({ nodeName }: Node): boolean => !/^konteks-/i.test(nodeName);
  return [...addedNodes, ...removedNodes].some(isOthers);
}
