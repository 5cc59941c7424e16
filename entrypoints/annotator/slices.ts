/** Longest stretch on the main thread, in ms. */
const SLICE_MS = 5;

/** Keeps our work in slices, and counts it. */
export class Slices {
  #begun = 0;
  #spent = 0;

  /** A stretch of work begins. */
  begin(): void {
    this.#begun = performance.now();
  }

  /** It ends. */
  end(): void {
    this.#spent += performance.now() - this.#begun;
  }

  /** The ms of work since the last call. */
  takeSpent(): number {
    const spent = this.#spent;
    this.#spent = 0;
    return spent;
  }

  /** Gives the main thread back once a slice is used up: input comes first. Undefined: go on. */
  readonly pause = (): Promise<void> | undefined => {
    if (performance.now() - this.#begun < SLICE_MS) return undefined;
    this.end();
    const rest = 'scheduler' in globalThis ? scheduler.yield() : new Promise<void>((resolve) => setTimeout(resolve));
    return rest.then(() => this.begin());
  };
}
