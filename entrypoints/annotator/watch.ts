/** Changes are taken together for so long, in ms; a page that never rests waits longer each time, up to the last. */
const FIRST_REST_MS = 150;
const LAST_REST_MS = 4000;

/**
 * Calls `onChange` after the page's text changed, never while it is hidden, and ever more rarely while it keeps changing, until `signal`
 * aborts. Coming back from the back/forward cache counts as a change.
 */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let rest = FIRST_REST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let missed = false;

  const schedule = (): void => {
    if (document.hidden) {
      missed = true;
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      rest = Math.min(rest * 2, LAST_REST_MS);
      clearTimeout(calm);
      calm = setTimeout(() => (rest = FIRST_REST_MS), rest * 2);
      onChange();
    }, rest);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(concernsPage)) schedule();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!missed || document.hidden) return;
      missed = false;
      schedule();
    },
    { signal },
  );
  window.addEventListener('pageshow', ({ persisted }) => persisted && schedule(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(calm);
  });
}

/** Our own host coming and going is no change of the page. */
function concernsPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'characterData' || [...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName !== 'KONTEKS-CARD');
}
