import type { Page } from 'playwright';

import type { Spent, Work } from './browser-work.ts';
import { WORK_CATEGORIES, workIn } from './browser-work.ts';

/**
 * Tasks and marks, and nothing finer: Chromium's timeline categories write an event each time that C++ calls a function of the page, which
 * would make a walk with a filter look several times dearer than it is.
 */
const CATEGORIES = ['-*', 'toplevel', 'blink.user_timing'];

const BEGIN = 'bench:begin';
const END = 'bench:end';

/** A `performance.mark` of any world; times in ms, `cpu` of the thread’s own clock. */
type Mark = { readonly name: string; readonly at: number; readonly cpu: number };

/** One task of the page's main thread; times in ms. Thread time (`cpu`) leaves out what other programs of the machine did meanwhile. */
export type Task = {
  readonly kind: 'frame' | 'injection' | 'message' | 'observer' | 'garbage' | 'other';
  readonly start: number;
  readonly wall: number;
  readonly cpuStart: number;
  readonly cpu: number;
  readonly marks: readonly Mark[];
};

/** What the main thread did between two moments; what served the harness itself is left out. `work` is told apart only where asked for. */
export type Window = { readonly tasks: readonly Task[]; readonly work: ReadonlyMap<Work, Spent> };

/** Traces a page's main thread from before `action` until `restMs` behind it, which leaves the page time to paint. */
export async function record<Result>(
  page: Page,
  action: () => Promise<Result>,
  { restMs = 80, work = false }: { restMs?: number; work?: boolean } = {},
): Promise<{ window: Window; result: Result }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('this browser cannot be traced');
  await browser.startTracing(page, { categories: [...CATEGORIES, ...(work ? WORK_CATEGORIES : [])] });
  let result: Result;
  let trace: Buffer;
  try {
    await page.evaluate((name) => void performance.mark(name), BEGIN);
    result = await action();
    await page.waitForTimeout(restMs);
    await page.evaluate((name) => void performance.mark(name), END);
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  return { window: windowOf(traceEvents), result };
}

/** Thread time of all tasks, in ms. */
export function cpuOf({ tasks }: Window): number {
  return tasks.reduce((sum, { cpu }) => sum + cpu, 0);
}

// Implementation

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly src_file?: string;
    readonly src_func?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
};

/** What happened first comes first, and what lies around before what lies within. */
function byTime(a: TraceEvent, b: TraceEvent): number {
  return a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0);
}

function windowOf(events: readonly TraceEvent[]): Window {
  const begin = events.find(({ name }) => name === BEGIN);
  const end = events.find(({ name }) => name === END);
  if (begin === undefined || end === undefined) throw new Error('the trace lacks the marks of its window');
  const within = events.filter(({ pid, tid, ts }) => pid === end.pid && tid === end.tid && ts > begin.ts && ts < end.ts).toSorted(byTime);
  const raw = rawTasks(within);
  const spans = raw.flatMap(({ own, inner }) => [...own, ...inner]).filter(({ ph }) => ph === 'X');
  return { tasks: raw.map(taskOf), work: workIn(spans.toSorted(byTime)) };
}

/** A task as its trace events: the outermost, those within, and the microtasks that ran when it was done. */
type RawTask = { readonly own: TraceEvent[]; readonly inner: TraceEvent[]; end: number };

function rawTasks(events: readonly TraceEvent[]): RawTask[] {
  const raw: RawTask[] = [];
  for (const event of events) {
    const last = raw.at(-1);
    const { ts, dur = 0 } = event;
    if (last !== undefined && ts < last.end) last.inner.push(event);
    else if (event.ph === 'X' && last !== undefined && event.name === 'BlinkScheduler_PerformMicrotaskCheckpoint') {
      last.own.push(event);
      last.end = ts + dur;
    } else if (event.ph === 'X') raw.push({ own: [event], inner: [], end: ts + dur });
  }
  return raw.filter((task) => !interfacesOf(task).includes('blink.mojom.DevToolsSession'));
}

function taskOf(raw: RawTask): Task {
  const start = raw.own[0]?.ts ?? 0;
  return {
    kind: kindOf(raw),
    start: start / 1000,
    wall: (raw.end - start) / 1000,
    cpuStart: (raw.own[0]?.tts ?? 0) / 1000,
    cpu: raw.own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
    marks: raw.inner.filter(({ ph }) => ph !== 'X').map(({ name, ts, tts = 0 }) => ({ name, at: ts / 1000, cpu: tts / 1000 })),
  };
}

function kindOf(task: RawTask): Task['kind'] {
  const { src_file: file = '', src_func: name = '' } = task.own[0]?.args ?? {};
  if (name === 'ScheduledActionSendBeginMainFrame') return 'frame';
  if (file.startsWith('v8/src/heap/')) return 'garbage';
  if (file.includes('intersection_observer_controller')) return 'observer';
  const interfaces = interfacesOf(task);
  if (interfaces.includes('extensions.mojom.LocalFrame')) return 'injection';
  return interfaces.some((one) => one.startsWith('extensions.mojom.')) ? 'message' : 'other';
}

function interfacesOf({ own, inner }: RawTask): string[] {
  return [...own, ...inner].flatMap(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag ?? []);
}
