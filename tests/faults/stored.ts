import { DEFAULT_LOOK } from '../../platform/look.ts';
import type { PauseKind } from '../../platform/pause.ts';
import type { Action } from './actions.ts';
import { after, tabFor } from './model.ts';
import type { Model } from './model.ts';

/** All that the browser has stored of ours, and whether it will wake us when a pause is over. */
export type Store = { readonly local: Readonly<Record<string, unknown>>; readonly alarm: boolean };

/** What is stored, so that it can be compared: rules in an order, a pause by its kind. */
export type StoredView = { readonly pause: PauseKind | null; readonly alarm: boolean; readonly values: Readonly<Record<string, unknown>> };

export function viewOf({ local, alarm }: Store): StoredView {
  const { pause, ...rest } = local as { pause?: { until: unknown } | null };
  const kept = Object.entries(rest).map(([key, value]) => [
    key,
    key.startsWith('kept:') ? (value as ReadonlyArray<{ raw: unknown }>).map(({ raw }) => raw) : ordered(value),
  ]);
  const kind = pause?.until === 'restart' ? 'restart' : 'hour';
  // An alarm that a worker left when it died wakes the next one, and ends nothing but a pause of an hour.
  return { pause: pause ? kind : null, alarm: alarm && Boolean(pause) && kind === 'hour', values: Object.fromEntries(kept) };
}

/** What must be stored. */
export function storedOf({ rules, mode, off, look, ordinaryWords, pause, raw, kept }: Model): StoredView {
  const list = Object.entries(rules).map(([place, on]) => {
    const [scope, key] = place.split(' ');
    return { scope, key, on };
  });
  const ours = {
    ...(list.length > 0 && { switchedOffSites: { version: 2, value: list } }),
    ...(mode !== 'news' && { mode }),
    ...(off && { off }),
    ...(look !== DEFAULT_LOOK && { look }),
    ...(ordinaryWords && { ordinaryWords }),
    ...raw,
  };
  const aside = Object.entries(kept).map(([key, value]) => [`kept:${key}`, value] as const);
  return {
    pause,
    alarm: pause === 'hour',
    values: Object.fromEntries([...Object.entries(ours).map(([key, value]) => [key, ordered(value)] as const), ...aside]),
  };
}

/** What may hold after an action that was not answered: all of it, or nothing. One that was answered is done. */
export function possibleAfter(model: Model, action: Action, answered: boolean): Model[] {
  const done = after(model, action);
  if (action.do !== 'say') return [done];
  const { saying, way } = action;
  if (way === 'and the tab closed') {
    const closed = tabFor(model, 'tab' in saying ? saying.tab : 0);
    const without = (one: Model): Model => ({ ...one, tabs: one.tabs.filter((_, i) => i !== closed) });
    return (answered ? [done] : [done, model]).map(without);
  }
  if (answered) return [done];
  // What was set aside for it may stay so.
  return [done, model, { ...model, kept: done.kept }];
}

/** The same rules in another order are the same. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('value' in value) || !Array.isArray(value.value)) return value;
  const placeOf = (item: unknown): string => {
    const { scope = '', key = '' } = Object(item) as { scope?: string; key?: string };
    return `${scope} ${key}`;
  };
  return { ...value, value: value.value.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)) as unknown[] };
}
