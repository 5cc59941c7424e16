import { storage } from 'wxt/utils/storage';

/** Why other devices do not have everything: so many settings are left out, or what the browser said. */
export type SyncProblem = { readonly left: number } | { readonly why: string };

/** In memory: the next exchange finds out anyway. */
export const syncProblem = storage.defineItem<SyncProblem | null>('session:syncProblem', { fallback: null });
