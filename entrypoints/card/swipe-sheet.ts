import type { Drag } from './drag-card.ts';

/** So far a sheet is swiped away, in CSS pixels. Above one at the top, a finger soon leaves the page. */
const FAR = { top: 20, bottom: 60 };

/** A sheet goes with the finger, and away towards its edge; let go before, it comes back. */
export function swipeSheet(popover: HTMLElement, onAway: () => void): Drag {
  const edge = popover.dataset['edge'] === 'bottom' ? 'bottom' : 'top';
  const down = edge === 'bottom' ? 1 : -1;
  const away = (y: number): number => Math.max(0, y * down);
  return {
    onMove: (_, y) => (popover.style.translate = `0 ${away(y) * down}px`),
    onEnd: (_, y) => {
      popover.style.translate = '';
      if (away(y) > FAR[edge]) onAway();
    },
  };
}
