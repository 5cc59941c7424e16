import type { Task, Window } from './trace.ts';

/**
 * Where the main thread's time goes from the probe's start on, in ms of thread time. `inject` holds what the browser and V8 do to bring the
 * annotator in; `style` is the style recalculation after its style sheet came; `render` the frames that show the mentions.
 */
export const PARTS = ['probe', 'inject', 'style', 'read', 'send', 'receive', 'place', 'paint', 'render', 'badge', 'garbage'] as const;
type Part = (typeof PARTS)[number];
export type Parts = Readonly<Record<Part, number>>;

/** What each mark of the watcher is the beginning of. */
const BEGINS: Readonly<Record<string, Part>> = {
  'konteks:send pageFound': 'inject',
  'konteks:copy': 'read',
  'konteks:send findMentions': 'send',
  'konteks:sent findMentions': 'receive',
  'konteks:answer findMentions': 'place',
  'konteks:send pageRead': 'badge',
};

export function partsOf({ tasks }: Window): Parts {
  const parts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  let now: Part = 'probe';
  for (const task of tasks) {
    const add = (part: Part, ms: number): void => void (parts[part] += ms);
    if (task.kind === 'garbage') add('garbage', task.cpu);
    else if (task.kind === 'observer') add('paint', task.cpu);
    else if (task.kind === 'frame') splitFrame(task, now === 'probe' || now === 'inject' ? 'style' : 'render', add);
    else now = splitTask(task, now, add);
  }
  return parts;
}

/** What performance.md calls the page part: all that our own code does with the page's text, without messages. */
export function pagePart({ read, place, paint }: Parts): number {
  return read + place + paint;
}

/** What a page waits for between the probe's first look and the end of the frame that shows the first highlight. */
export const MILESTONES = ['annotator there', 'text sent', 'first answer', 'painted'] as const;
export type Milestones = Readonly<Partial<Record<(typeof MILESTONES)[number], number>>>;

/** When each was reached, in ms from the probe's first look by the clock; those that were not are absent. */
export function milestonesOf({ tasks }: Window): Milestones {
  const marks = tasks.flatMap((task) => task.marks);
  const begun = marks.find(({ name }) => name === 'konteks:probe')?.at;
  const shown = tasks.find((task) => task.marks.some(({ name }) => name === 'konteks:highlight'));
  if (begun === undefined) return {};
  const reached = (name: string): number | undefined => marks.find((mark) => mark.name === name)?.at;
  const times = {
    'annotator there': reached('konteks:copy'),
    'text sent': reached('konteks:send findMentions'),
    'first answer': reached('konteks:answer findMentions'),
    painted: shown && shown.start + shown.wall,
  };
  return Object.fromEntries(Object.entries(times).flatMap(([name, at]) => (at === undefined ? [] : [[name, at - begun]])));
}

// Implementation

function splitTask(task: Task, before: Part, add: (part: Part, ms: number) => void): Part {
  let now = before;
  let from = task.cpuStart;
  let left = task.cpu;
  const to = (cpu: number): void => {
    add(now, cpu - from);
    left -= cpu - from;
    from = cpu;
  };
  for (const mark of task.marks) {
    const next = BEGINS[mark.name];
    if (next === undefined) continue;
    to(mark.cpu);
    now = next;
  }
  add(now, Math.max(0, left));
  return now;
}

function splitFrame(task: Task, rest: Part, add: (part: Part, ms: number) => void): void {
  let script = 0;
  let begun = 0;
  for (const { name, cpu } of task.marks) {
    if (name === 'konteks:frame') begun = cpu;
    if (name === 'konteks:framed') script += cpu - begun;
  }
  add('paint', script);
  add(rest, task.cpu - script);
}
