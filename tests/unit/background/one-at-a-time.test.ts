import { expect, test } from 'vitest';

import { oneAtATime } from '../../../entrypoints/background/one-at-a-time.ts';

test('a piece of work begins when the one before is over, and both are answered', async () => {
  const enqueue = oneAtATime();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([enqueue(work('one')), enqueue(work('two'))])).toEqual(['one', 'two']);
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('one that fails is told to who asked for it, and the next is done all the same', async () => {
  const enqueue = oneAtATime();
  const failing = enqueue(() => Promise.reject(new Error('full')));
  const next = enqueue(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('full');
  expect(await next).toBe('done');
});
