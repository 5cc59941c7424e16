import { browser } from 'wxt/browser';

import { tellFlaw } from './stored.ts';
import type { Definition } from './stored.ts';

/*
 * What an administrator set for a newsroom or a school (`storage.managed`, see assets/policy.json): each value stands for the default, and for the
 * reader's choice too where its key is `locked`.
 */

type Policy = Readonly<Record<string, unknown>>;

export type Managed<T> = { readonly value: T; readonly locked: boolean };

let policy: Promise<Policy> | undefined;

/** What policy says of a setting; undefined where it says nothing, or nothing that is understood. */
export async function managed<T>(definition: Definition<T>): Promise<Managed<T> | undefined> {
  const name = definition.policyName ?? definition.key;
  const { [name]: raw, locked } = await (policy ??= readPolicy());
  if (raw === undefined) return undefined;
  const { value, dropped } = definition.parse(raw);
  if (dropped.length > 0) console.warn(`Konteks: the policy’s “${name}” is not understood in part: ${dropped.map(tellFlaw).join('; ')}`);
  return { value, locked: Array.isArray(locked) && locked.includes(name) };
}

function forgetPolicy(): void {
  policy = undefined;
}

/** Firefox rejects where there is none; an administrator may change it at any time. */
async function readPolicy(): Promise<Policy> {
  browser.storage.managed.onChanged?.addListener(forgetPolicy); // which it is added as once, however often
  return (await browser.storage.managed.get(null).catch(() => undefined)) ?? {};
}
