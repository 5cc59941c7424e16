import { askBackground, isAlive } from '../../platform/page-messages.ts';
import type { PageToBackground } from '../../platform/protocol.ts';

/** A worker that died on the way is asked again, after a rest in ms that grows with each try. */
const TRIES = 5;
const REST_MS = 150;

/** Asks until it is answered. Rejects where the extension is gone, or all tries failed. */
export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tried === TRIES || !isAlive()) throw error;
      await new Promise((resolve) => setTimeout(resolve, REST_MS * tried));
    }
  }
}

/** Tells the background something, as surely as can be, as it is by then; nobody waits for that. */
export function tellBackground<T extends keyof PageToBackground>(type: T, body: () => PageToBackground[T]['ask']): void {
  askAgain(() => askBackground(type, body())).catch(() => undefined);
}
