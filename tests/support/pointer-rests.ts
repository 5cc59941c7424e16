type Watching = { rests?: number[] };

/** Runs in the page: notes when the pointer moves from now on. */
export function watchRests(): void {
  const world = globalThis as Watching;
  world.rests = [];
  addEventListener('pointermove', ({ timeStamp }) => world.rests?.push(timeStamp));
}

/** Runs in the page: the longest time between two movements, in ms. */
export function longestRest(): number {
  const times = (globalThis as Watching).rests ?? [];
  return Math.max(...times.slice(1).map((time, i) => time - (times[i] ?? time)));
}
