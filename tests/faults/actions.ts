import fc from 'fast-check';

import type { Look } from '../../platform/look.ts';
import type { PauseKind } from '../../platform/pause.ts';
import type { Mode, Scope } from '../../platform/site-rules.ts';

/** What the reader says to the background from the popup or the settings page. `tab` counts round the open tabs. */
export type Saying =
  | { readonly say: 'rule'; readonly tab: number; readonly scope: Scope; readonly on: boolean }
  | { readonly say: 'mode'; readonly mode: Mode }
  | { readonly say: 'off'; readonly off: boolean }
  | { readonly say: 'pause'; readonly kind: PauseKind | null };

/**
 * How it is said: and waited for; and the worker is killed so many ms later; twice at once; where the browser has no room to store it; the tab
 * is closed at once.
 */
export type Way = 'plainly' | { readonly killedAfter: number } | 'twice' | 'without room' | 'and the tab closed';

/** One step of a sequence: plain data, so that it can be printed and played again. */
export type Action =
  | { readonly do: 'open'; readonly page: number }
  | { readonly do: 'navigate'; readonly tab: number; readonly page: number }
  | { readonly do: 'reload' | 'close' | 'look into' | 'find again' | 'annotate anyway' | 'push'; readonly tab: number }
  /** `kept` once it is known that the browser had kept the page. */
  | { readonly do: 'back' | 'forward'; readonly tab: number; readonly kept?: boolean }
  | { readonly do: 'write'; readonly tab: number; readonly words: number }
  | { readonly do: 'say'; readonly saying: Saying; readonly way: Way }
  | { readonly do: 'say both'; readonly sayings: readonly [Saying, Saying] }
  | { readonly do: 'set look'; readonly looks: readonly Look[] }
  | { readonly do: 'set ordinary words'; readonly on: boolean }
  | { readonly do: 'end the hour' | 'kill the worker' | 'update' }
  | { readonly do: 'damage'; readonly junk: number };

/** Whether an action is a fault, not something that a reader does. */
export function isFault(action: Action): boolean {
  if (action.do === 'say') return action.way !== 'plainly';
  return ['say both', 'find again', 'end the hour', 'kill the worker', 'update', 'damage'].includes(action.do);
}

const tab = fc.nat(3);
const page = fc.nat(6);

const saying: fc.Arbitrary<Saying> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      say: fc.constant('rule' as const),
      tab,
      scope: fc.constantFrom<Scope>('page', 'host', 'domain'),
      on: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ say: fc.constant('mode' as const), mode: fc.constantFrom<Mode>('news', 'everywhere', 'chosen') }) },
  { weight: 1, arbitrary: fc.record({ say: fc.constant('off' as const), off: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ say: fc.constant('pause' as const), kind: fc.constantFrom<PauseKind | null>(null, 'hour', 'restart') }),
  },
);

const way: fc.Arbitrary<Way> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('plainly' as const) },
  { weight: 3, arbitrary: fc.record({ killedAfter: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.constantFrom('twice' as const, 'without room' as const, 'and the tab closed' as const) },
);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), page }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('navigate' as const), tab, page }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom('reload', 'close', 'back', 'forward', 'look into', 'find again', 'annotate anyway', 'push'),
      tab,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), tab, words: fc.nat(2) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('say' as const), saying, way }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('say both' as const), sayings: fc.tuple(saying, saying) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('set look' as const),
      looks: fc.array(fc.constantFrom<Look>('dotted', 'solid', 'dashed', 'tint'), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set ordinary words' as const), on: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('end the hour', 'kill the worker', 'update') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('damage' as const), junk: fc.nat(7) }) },
);

/** A sequence of a reader's actions and of faults; it begins with a page that is open. */
export const sequences: fc.Arbitrary<readonly Action[]> = fc
  .tuple(fc.record({ do: fc.constant('open' as const), page }), fc.array(action, { minLength: 11, maxLength: 11 }))
  .map(([first, rest]) => [first, ...rest]);

/** The same in one tab, for a browser that can do no more; a worker that is “killed” falls asleep there. */
export const oneTabSequences: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: saying.map((it): Action => ({ do: 'say', saying: it, way: 'plainly' })) },
    { weight: 2, arbitrary: fc.constant<Action>({ do: 'kill the worker' }) },
    { weight: 1, arbitrary: fc.constantFrom<Action[]>({ do: 'reload', tab: 0 }, { do: 'push', tab: 0 }) },
    { weight: 1, arbitrary: fc.nat(2).map((words): Action => ({ do: 'write', tab: 0, words })) },
  ),
  { minLength: 12, maxLength: 12 },
);
