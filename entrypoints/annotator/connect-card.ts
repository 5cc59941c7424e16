import { askBackground } from '../../platform/page-messages.ts';
import { pageCopy } from './page-copy.ts';
import type { CardSignal } from './page-copy.ts';

/**
 * Gives the way to the card's script. It is loaded when the pointer first meets a mention, or the popup asks for one: most pages are read
 * without a card. What was said last while it is on its way is what it is told.
 */
export function connectCard(): (signal: CardSignal) => void {
  let last: CardSignal;
  let loading: Promise<unknown> | undefined;
  const pass = (): void => pageCopy()?.card?.(last);

  return (signal) => {
    last = signal;
    if (pageCopy()?.card !== undefined) return pass();
    // Where it could not come, the next mention asks afresh.
    if ('place' in signal) loading ??= askBackground('loadCard', null).then(pass, () => (loading = undefined));
  };
}
