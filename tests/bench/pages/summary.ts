import { median } from '../measure.ts';
import type { Run } from './annotating.ts';
import { KONTEKS } from './annotating.ts';
import { BARE_WALK, NOTHING } from './contenders.ts';

/** The runs of one bench, looked at page by page: only what was measured on the same page is ever compared. */
export class Summary {
  readonly #runs: readonly Run[];

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  get pages(): string[] {
    return [...new Set(this.#runs.map(({ page }) => page))];
  }

  /** A contender's median run on a page; undefined where it was not measured there. The bare walk knows no forms. */
  typical(page: string, contender: string, forms?: number): Run | undefined {
    const same = this.#runs.filter(
      (run) => run.page === page && run.contender === contender && (forms === undefined || run.forms === forms),
    );
    return same.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(same.length / 2)];
  }

  /** What a run cost the main thread beyond a page where nothing happens, in ms. */
  cost(run: Run): number {
    return Math.max(0.01, run.cpu - (this.typical(run.page, NOTHING.name)?.cpu ?? 0));
  }

  /** The median script time of the bare walk on a page, in ms. */
  walk(page: string): number {
    return median(this.#runs.filter((run) => run.page === page && run.contender === BARE_WALK.name).map(({ script }) => script));
  }

  /** What the bare walk costs the main thread in all, beyond a page where nothing happens. */
  walkCost(page: string): number {
    const run = this.typical(page, BARE_WALK.name);
    return run === undefined ? Number.NaN : this.cost(run);
  }

  /** The median over the pages of what `measure` makes of a contender's median run; undefined where it has none. */
  medianOf(contender: string, forms: number | undefined, measure: (run: Run) => number | undefined): number | undefined {
    const values = this.pages.flatMap((page) => {
      const run = this.typical(page, contender, forms);
      return (run && measure(run)) ?? [];
    });
    return values.length === 0 ? undefined : median(values);
  }

  /** How many times more a contender costs the main thread than Konteks with the same forms on the same page, as median. */
  timesKonteks(contender: string, forms: number): number | undefined {
    return this.medianOf(contender, forms, (run) => {
      const konteks = this.typical(run.page, KONTEKS, forms);
      return konteks && this.cost(run) / this.cost(konteks);
    });
  }
}
