import { useEffect } from 'preact/hooks';

/** What is read from the storage is there by then, in ms. */
const SETTLED_MS = 3000;

/** What a reader does who goes somewhere else. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'hashchange'];

/**
 * Goes to what the address names: it was not there yet when the browser looked for it. Goes there again when the page grows by what comes late,
 * unless the reader has done anything meanwhile. (The browser itself holds the place only against what grows out of view.)
 */
export function useDeepLink(): void {
  useEffect(() => {
    if (location.hash === '') return undefined;
    const end = new AbortController();
    const size = new ResizeObserver(() => location.replace(location.hash));
    size.observe(document.body);
    end.signal.addEventListener('abort', () => size.disconnect());
    for (const move of MOVES) window.addEventListener(move, () => end.abort(), { signal: end.signal, passive: true });
    const timer = setTimeout(() => end.abort(), SETTLED_MS);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, []);
}
