import type { Model } from './model.ts';

/** What a damaged profile, or a later version of Konteks, may have left in the store, and what must be made of it. */
export type Junk = { readonly key: string; readonly raw: unknown; readonly means: Partial<Model> };

export const JUNK: readonly Junk[] = [
  { key: 'switchedOffSites', raw: 'rusak', means: { rules: {} } },
  {
    key: 'switchedOffSites',
    raw: { version: 9, value: [{ scope: 'host', key: '127.0.0.1', on: false, why: 'later' }, 7, { scope: 'street', key: 'a', on: true }] },
    means: { rules: { 'host 127.0.0.1': false } },
  },
  { key: 'mode', raw: 42, means: { mode: 'news' } },
  { key: 'mode', raw: { version: 3, value: 'some' }, means: { mode: 'news' } },
  { key: 'off', raw: 'ya', means: { off: false } },
  { key: 'off', raw: { version: 2, value: true }, means: { off: true } },
  { key: 'look', raw: ['neon'], means: { look: 'dotted' } },
  { key: 'look', raw: { version: 5, value: 'dashed' }, means: { look: 'dashed' } },
];
