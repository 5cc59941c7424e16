import { expect, test } from 'vitest';

import { follow } from '../../../platform/follow.ts';

/** Something stored, of which the first reading is answered when the test says so. */
function slow() {
  const reading = Promise.withResolvers<string>();
  const listeners = new Set<(value: string) => void>();
  const watch = (listener: (value: string) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const change = (value: string): void => listeners.forEach((listener) => listener(value));
  const told: string[] = [];
  const end = follow(
    { getValue: () => reading.promise, watch },
    (value) => told.push(value),
    () => told.push('unread'),
  );
  const answer = async (how: () => void): Promise<string[]> => {
    how();
    await reading.promise.catch(() => undefined);
    return told;
  };
  return {
    change,
    end,
    read: () => answer(() => reading.resolve('first')),
    fail: () => answer(() => reading.reject(new Error('corrupt'))),
  };
}

test('what is stored is told once it is read, and then each change', async () => {
  const { read, change } = slow();
  const told = await read();
  expect(told).toEqual(['first']);
  change('second');
  expect(told).toEqual(['first', 'second']);
});

test('a change that is told before the first reading is newer than that', async () => {
  const { read, change } = slow();
  change('second');
  expect(await read()).toEqual(['second']);
});

test('after the end nothing is told, a late first reading least of all', async () => {
  const { read, change, end } = slow();
  end();
  change('second');
  expect(await read()).toEqual([]);
});

test('what cannot be read is told, unless somebody has ended or a change has come by then', async () => {
  expect(await slow().fail()).toEqual(['unread']);
  const changed = slow();
  changed.change('second');
  expect(await changed.fail()).toEqual(['second']);
  const ended = slow();
  ended.end();
  expect(await ended.fail()).toEqual([]);
});
