/** Escape closes the open card, and does nothing else to the page then, until `signal` aborts: with no card open the key is the page's. */
export function watchEscape(onEscape: () => void, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onEscape();
    },
    { signal, capture: true },
  );
}
