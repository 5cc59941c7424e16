/** A rest that the reader gave Konteks: until a time (ms since 1970), or until the browser starts again. */
export type Pause = { readonly until: number | 'restart' };

/** The pauses that the popup offers. */
export const PAUSE_KINDS = ['hour', 'restart'] as const;

export type PauseKind = (typeof PAUSE_KINDS)[number];

export const HOUR_MS = 3_600_000;

export function pauseOf(kind: PauseKind, now: number): Pause {
  return { until: kind === 'hour' ? now + HOUR_MS : 'restart' };
}

/** Whether it still lasts. No pause is longer than an hour: what seems so comes from a clock that was set back. */
export function lasts(pause: Pause | null, now: number): boolean {
  if (pause === null) return false;
  return pause.until === 'restart' || (pause.until > now && pause.until - now <= HOUR_MS);
}
