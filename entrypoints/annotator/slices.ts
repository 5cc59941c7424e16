/** Longest stretch on the main thread, in ms; what cannot be parted comes on top. */
const SLICE_MS = 4;

/** Keeps our work in slices, and counts it. The first begins with the script. */
export class Slices {
  #begun: number | undefined = performance.now();
  #spent = 0;

  /** A stretch of work begins, or goes on. */
  begin(): void {
    this.#begun ??= performance.now();
  }

  /** It ends. */
  end(): void {
    this.#spent += this.#length;
    this.#begun = undefined;
  }

  get #length(): number {
    return this.#begun === undefined ? 0 : performance.now() - this.#begun;
  }

  /** The ms of work since the last call. */
  takeSpent(): number {
    const spent = this.#spent;
    this.#spent = 0;
    return spent;
  }

  /**
   * Gives the main thread back once a slice is used up; undefined: go on. By a timer: what waits for `scheduler.yield` comes before the
   * page's own timers and, in Firefox, its frames.
   */
  readonly pause = (): Promise<void> | undefined => {
    if (this.#length < SLICE_MS) return undefined;
    this.end();
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => this.begin());
  };
}
