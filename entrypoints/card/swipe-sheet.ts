import type { Drag } from './drag-card.ts';

/** So far a sheet is swiped away, in CSS pixels. */
const FAR = 60;

/** A sheet goes with the finger, and away towards its edge; let go before, it comes back. */
export function swipeSheet(popover: HTMLElement, onAway: () => void): Drag {
  const down = popover.dataset['edge'] === 'bottom' ? 1 : -1;
  const away = (y: number): number => Math.max(0, y * down);
  return {
    onMove: (_, y) => (popover.style.translate = `0 ${away(y) * down}px`),
    onEnd: (_, y) => {
      popover.style.translate = '';
      if (away(y) > FAR) onAway();
    },
  };
}
