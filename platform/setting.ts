import { storage } from 'wxt/utils/storage';

import { managed } from './policy.ts';
import { asStored, isOfTheFuture, readStored, toStored } from './stored.ts';
import type { Definition, Flaw } from './stored.ts';

/** One thing that the reader may choose, kept in this browser. */
export type Setting<T> = {
  readonly getValue: () => Promise<T>;
  /** Rejects where the browser could not store it, or an administrator locked it. */
  readonly setValue: (value: T) => Promise<void>;
  /** Tells each change, wherever it was made. Returns how to stop. */
  readonly watch: (onChange: (value: T) => void) => () => void;
  /** Set by an administrator, and not to be changed. */
  readonly isLocked: () => Promise<boolean>;
  /** Rejects where it is: for what stands in its place, as in private windows. */
  readonly refuseLocked: () => Promise<void>;
};

export function setting<T>(definition: Definition<T>): Setting<T> {
  const key = keyOf(definition);
  const getValue = (): Promise<T> => valueOf(definition, storage.getItem(key));
  const isLocked = async (): Promise<boolean> => (await managed(definition))?.locked === true;
  const refuseLocked = async (): Promise<void> => {
    if (await isLocked()) throw new Error(`“${definition.policyName ?? definition.key}” is set by this computer’s administrator`);
  };
  return {
    getValue,
    setValue: async (value) => {
      await refuseLocked();
      await keepCopy(definition);
      // Over a preset all that is chosen is kept, the preset's own value too: other devices may have none.
      const stored = (await managed(definition)) === undefined ? toStored(definition, value) : asStored(definition, value);
      await (stored === undefined ? storage.removeItem(key) : storage.setItem(key, stored));
    },
    watch: (onChange) => storage.watch(key, () => void getValue().then(onChange)),
    isLocked,
    refuseLocked,
  };
}

/** Several settings as they are now, in this order, by one reading of the storage. */
export function readSettings(definitions: ReadonlyArray<Definition<unknown>>): Promise<unknown[]> {
  const items = storage.getItems(definitions.map(keyOf));
  return Promise.all(
    definitions.map((definition, i) => {
      const raw = items.then((all) => all[i]?.value as unknown);
      return valueOf(definition, raw);
    }),
  );
}

function keyOf({ key }: Definition<unknown>): `local:${string}` {
  return `local:${key}`;
}

/** What holds: what is stored, or what an administrator put in its place. */
async function valueOf<T>(definition: Definition<T>, stored: Promise<unknown>): Promise<T> {
  const [raw, preset] = await Promise.all([stored, managed(definition)]);
  if (preset !== undefined && (preset.locked || raw === null)) return preset.value;
  return readStored(definition, raw).value;
}

/** What was stored, and what of it could not be understood: set aside when the setting was changed. Nothing dropped: a later version stored it. */
export type KeptCopy = { readonly key: string; readonly raw: unknown; readonly dropped: readonly Flaw[] };

/** Sets a copy aside of what is damaged or a later version's, before it is written over; beside those that are there. */
async function keepCopy(definition: Definition<unknown>): Promise<void> {
  const raw = await storage.getItem(keyOf(definition));
  const { dropped } = readStored(definition, raw);
  if (dropped.length === 0 && !isOfTheFuture(definition, raw)) return;
  const copy: KeptCopy = { key: definition.key, raw, dropped };
  const key = `local:kept:${definition.key}` as const;
  await storage.setItem(key, [(await storage.getItem<KeptCopy[]>(key)) ?? [], copy].flat());
}
