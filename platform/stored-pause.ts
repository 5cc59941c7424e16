import { storage } from 'wxt/utils/storage';

import type { Pause } from './pause.ts';

/** The pause that lasts. Not in memory, which an update empties: a pause until the browser starts again outlives that. */
export const storedPause = storage.defineItem<Pause | null>('local:pause', { fallback: null });
