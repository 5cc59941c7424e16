/** Escape closes an open card, and does nothing else to the page then; with no card open the key is the page's. Until `signal` aborts. */
export function watchEscape({ isCardOpen, onEscape }: { isCardOpen: () => boolean; onEscape: () => void }, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || !isCardOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onEscape();
    },
    { signal, capture: true },
  );
}
