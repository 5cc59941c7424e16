/** What the main thread does, as a profile names it; everything else of a task is `the rest` of it. */
const WORK = {
  'compile scripts': ['v8.compile', 'V8.CompileScript'],
  'compile functions, when first called': ['V8.CompileCode'],
  'run script': [
    'EvaluateScript',
    'v8.run',
    'FunctionCall',
    'v8.callFunction',
    'FireAnimationFrame',
    'BlinkScheduler_PerformMicrotaskCheckpoint',
  ],
  'recalculate style': ['UpdateLayoutTree'],
  layout: ['Layout'],
  'pre-paint': ['PrePaint'],
  paint: ['Paint', 'Layerize', 'Commit', 'CompositeLayers'],
  'see what is in view': ['IntersectionObserverController::computeIntersections'],
  'collect garbage': ['MinorGC', 'MajorGC', 'BlinkGC.AtomicPhase', 'V8.GCScavenger'],
  'the rest: messages, bookkeeping': ['ThreadControllerImpl::RunTask'],
} as const;

/** A kind of work: a name of the table above. */
export type Work = keyof typeof WORK;

/** How often a kind of work was done, and its thread time in ms; work of another kind within it counts there alone. */
export type Spent = { readonly times: number; readonly ms: number };

/** The trace categories that tell work apart. They slow down the calls between script and browser: not for comparing. */
export const WORK_CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

type Event = { readonly name: string; readonly ts: number; readonly dur?: number; readonly tdur?: number };

/** What the events of one thread, in their order and outer ones first, say was done. */
export function workIn(events: readonly Event[]): ReadonlyMap<Work, Spent> {
  const spent = new Map<Work, Spent>();
  const add = (work: Work, times: number, ms: number): void => {
    const before = spent.get(work) ?? { times: 0, ms: 0 };
    spent.set(work, { times: before.times + times, ms: before.ms + ms });
  };
  const around: Array<{ work: Work; end: number }> = [];
  for (const { name, ts, dur = 0, tdur = 0 } of events) {
    const work = WORK_OF.get(name);
    if (work === undefined) continue;
    while ((around.at(-1)?.end ?? Infinity) <= ts) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined) add(outer.work, 0, -tdur / 1000);
    add(work, outer?.work === work ? 0 : 1, tdur / 1000);
    around.push({ work, end: ts + dur });
  }
  return spent;
}

// Implementation

const WORK_OF = new Map(Object.entries(WORK).flatMap(([work, names]) => names.map((name) => [name as string, work as Work] as const)));
