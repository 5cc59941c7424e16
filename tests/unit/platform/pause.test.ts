import { expect, test } from 'vitest';

import { HOUR_MS, lasts, pauseOf } from '../../../platform/pause.ts';

const NOW = 1_790_000_000_000;

test.each([
  ['no pause lasts', null, NOW, false],
  ['a pause of an hour lasts nearly an hour', pauseOf('hour', NOW), NOW + HOUR_MS - 1, true],
  ['and is over after it', pauseOf('hour', NOW), NOW + HOUR_MS, false],
  ['a clock that is set back a day ends it', pauseOf('hour', NOW), NOW - 24 * HOUR_MS, false],
  ['a clock that is set forward over its end ends it', pauseOf('hour', NOW), NOW + 24 * HOUR_MS, false],
  ['a clock that is set back within it leaves an hour at most', { until: NOW + HOUR_MS }, NOW, true],
  ['and never more', { until: NOW + HOUR_MS + 1 }, NOW, false],
  ['a pause until the browser starts again has no time', pauseOf('restart', NOW), NOW + 100 * HOUR_MS, true],
])('%s', (_law, pause, now, lasting) => {
  expect(lasts(pause, now)).toBe(lasting);
});
