/** Longest stretch on the main thread, in ms; what cannot be parted comes on top. */
const SLICE_MS = 4;

/** Keeps our work in slices, and counts it. The first begins with the script. */
export class Slices {
  #begun: number | undefined = performance.now();
  /** The ms of work in all slices that have ended. */
  spent = 0;
  #rests = 0;

  /** A stretch of work begins, or goes on. */
  begin(): void {
    this.#begun ??= performance.now();
  }

  /** It ends. */
  end(): void {
    this.spent += this.#length;
    this.#begun = undefined;
  }

  get #length(): number {
    return this.#begun === undefined ? 0 : performance.now() - this.#begun;
  }

  /**
   * Gives the main thread back once a slice is used up; undefined: go on. Input comes first, and at every other rest the page's own timers and
   * frames too, before which what waits for `scheduler.yield` comes again.
   */
  readonly pause = (): Promise<void> | undefined => {
    if (this.#length < SLICE_MS) return undefined;
    this.end();
    this.#rests += 1;
    const rest = this.#rests % 2 === 0 ? new Promise<void>((resolve) => setTimeout(resolve)) : scheduler.yield();
    return rest.then(() => this.begin());
  };
}
