import { storage } from 'wxt/utils/storage';

import { isOfTheFuture, readStored, toStored } from './stored.ts';
import type { Definition } from './stored.ts';

/** One thing that the reader may choose, kept in this browser. */
export type Setting<T> = {
  readonly getValue: () => Promise<T>;
  /** Rejects where the browser could not store it. */
  readonly setValue: (value: T) => Promise<void>;
  /** Tells each change, wherever it was made. Returns how to stop. */
  readonly watch: (onChange: (value: T) => void) => () => void;
};

export function setting<T>(definition: Definition<T>): Setting<T> {
  const key = `local:${definition.key}` as const;
  return {
    getValue: async () => readStored(definition, await storage.getItem(key)).value,
    setValue: async (value) => {
      await keepCopy(definition);
      const stored = toStored(definition, value);
      await (stored === undefined ? storage.removeItem(key) : storage.setItem(key, stored));
    },
    watch: (onChange) => storage.watch(key, (raw) => onChange(readStored(definition, raw).value)),
  };
}

/** What could not be understood of a setting, and was set aside when it was changed. */
export type KeptCopy = { readonly key: string; readonly raw: unknown; readonly dropped: readonly string[] };

/** Sets a copy aside of what is damaged or a later version's, before it is written over. */
async function keepCopy(definition: Definition<unknown>): Promise<void> {
  const raw = await storage.getItem(`local:${definition.key}`);
  const { dropped } = readStored(definition, raw);
  if (dropped.length === 0 && !isOfTheFuture(definition, raw)) return;
  const copy: KeptCopy = { key: definition.key, raw, dropped };
  await storage.setItem(`local:kept:${definition.key}`, copy);
}
