import { safeParse } from 'valibot';
import type { BaseIssue, GenericSchema } from 'valibot';

/** How a thing is stored. The first version of each was stored bare; all later ones in an envelope that names their version. */
export type Definition<T> = {
  readonly key: string;
  /** What an administrator's policy calls it, where that is not its key. */
  readonly policyName?: string;
  readonly version: number;
  /** What holds where nothing is stored: in code, so that it can get better with an update. */
  readonly fallback: T;
  /** Takes the present version; keeps what is good of it, and says what it dropped and why. */
  readonly parse: (raw: unknown) => Parsed<T>;
  /** By the version that each leads from, to the next. */
  readonly migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
};

export type Parsed<T> = { readonly value: T; readonly dropped: readonly Flaw[] };

/** What cannot be used, and what could. */
export type Flaw = {
  /** Of a list, counted from 1. */
  readonly item?: number;
  readonly field?: string;
  readonly expected: string;
};

/** A flaw in words for those who mend by hand. */
export function tellFlaw({ item, field, expected }: Flaw): string {
  return [item && `item ${item}`, field, `expected ${expected}`].filter(Boolean).join(', ');
}

/** What is stored, as the present version has it. Never throws: of what is damaged or unknown the good part is kept, of the future too. */
export function readStored<T>(definition: Definition<T>, raw: unknown): Parsed<T> {
  if (raw === undefined || raw === null) return { value: definition.fallback, dropped: [] };
  const { version, value } = unwrap(raw);
  try {
    let migrated = value;
    for (let at = version; at < definition.version; at += 1) migrated = definition.migrations?.[at]?.(migrated) ?? migrated;
    return definition.parse(migrated);
  } catch {
    return { value: definition.fallback, dropped: [{ expected: `version ${definition.version}` }] };
  }
}

/** How a value is stored; undefined where it need not be, since it is the default. */
export function toStored<T>(definition: Definition<T>, value: T): unknown {
  return JSON.stringify(value) === JSON.stringify(definition.fallback) ? undefined : asStored(definition, value);
}

/** How a value is stored, whatever it is. */
export function asStored<T>({ version }: Definition<T>, value: T): unknown {
  return version === 1 ? value : { version, value };
}

/** Whether a later version of Konteks stored it. */
export function isOfTheFuture({ version }: Definition<unknown>, raw: unknown): boolean {
  return unwrap(raw).version > version;
}

/** One value that is good or not. */
export function whole<T>(schema: GenericSchema<unknown, T>, fallback: T): Definition<T>['parse'] {
  return (raw) => {
    const { success, output, issues } = safeParse(schema, raw);
    return success ? { value: output, dropped: [] } : { value: fallback, dropped: [flawOf(issues[0])] };
  };
}

/** A list of which each item is good or not. */
export function listOf<T>(schema: GenericSchema<unknown, T>): Definition<readonly T[]>['parse'] {
  return (raw) => {
    if (!Array.isArray(raw)) return { value: [], dropped: [{ expected: 'Array' }] };
    const value: T[] = [];
    const dropped: Flaw[] = [];
    for (const [i, item] of raw.entries()) {
      const { success, output, issues } = safeParse(schema, item);
      if (success) value.push(output);
      else dropped.push({ item: i + 1, ...flawOf(issues[0]) });
    }
    return { value, dropped };
  };
}

function flawOf({ path, expected, message }: BaseIssue<unknown>): Flaw {
  const field = path?.[0].key;
  return { ...(typeof field === 'string' && { field }), expected: expected ?? message };
}

function unwrap(raw: unknown): { version: number; value: unknown } {
  if (typeof raw === 'object' && raw !== null && 'version' in raw && 'value' in raw) {
    const { version, value } = raw;
    // The first version had no envelope.
    if (typeof version === 'number' && Number.isInteger(version) && version > 1) return { version, value };
  }
  return { version: 1, value: raw };
}
