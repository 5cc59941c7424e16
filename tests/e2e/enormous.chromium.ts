import type { Page } from '@playwright/test';

import type { Task } from '../bench/pages/trace.ts';
import { record } from '../bench/pages/trace.ts';
import { quantile } from '../bench/table.ts';
import { expect, test } from '../support/chromium.ts';
import { ENORMOUS_PAGE, tellEnormousStories } from './stories/enormous.ts';

tellEnormousStories(test);

/** From the sign-in's end on: a moment until the probe looks again, and the reading, which takes a second or two. */
const PRESSING_MS = 5000;
const HANDLED = 'input:';
/** Shorter tasks are none of our slices. */
const LEAST_SLICE_MS = 2;
/** So near to an input lie slices before and behind it, if it came while the page was read. */
const NEAR_MS = 100;

/** The page notes when it handles an input, and how long that waited since it came to the browser, in ms. */
async function noteInputs(page: Page): Promise<void> {
  await page.evaluate((name) => {
    for (const type of ['keydown', 'pointerdown'])
      addEventListener(type, ({ timeStamp }) => performance.mark(`${name}${performance.now() - timeStamp}`));
  }, HANDLED);
}

/** Presses keys and the pointer's button by turns, as fast as the page takes them. */
async function press(page: Page): Promise<void> {
  const end = performance.now() + PRESSING_MS;
  for (let i = 0; performance.now() < end; i += 1)
    if (i % 4 > 0) await page.keyboard.press('Shift');
    else await page.mouse.click(500, 400);
}

/** Our slices: from our coming on, what is neither the browser's work nor the page's answer to an input. */
function slicesOf(tasks: readonly Task[]): Task[] {
  const begin = tasks.findIndex(({ kind }) => kind === 'injection');
  return tasks.slice(begin + 1).filter(({ kind, cpu, marks }) => kind === 'other' && cpu >= LEAST_SLICE_MS && marks.length === 0);
}

/** How many slices went before each input that came while the page was read, from its coming to its handling. */
function slicesBeforeInputs(tasks: readonly Task[], slices: readonly Task[]): number[] {
  const inputs = tasks.flatMap(({ marks }) => marks).filter(({ name }) => name.startsWith(HANDLED));
  return inputs.flatMap(({ name, at }) => {
    const came = at - Number(name.slice(HANDLED.length));
    const isReading =
      slices.some(({ start, wall }) => start + wall > came - NEAR_MS && start < at) &&
      slices.some(({ start }) => start > at && start < at + NEAR_MS);
    return isReading ? [slices.filter(({ start, wall }) => start + wall > came && start < at).length] : [];
  });
}

test('while 10 MB of text are read, keys and clicks wait for the slice that runs and at most one more (Firefox cannot be traced)', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000);
  await page.goto(site.page('/input', ENORMOUS_PAGE.replace("addEventListener('load'", "addEventListener('begin'")));
  await noteInputs(page);
  await page.mouse.move(500, 400);
  const { window } = await record(page, async () => {
    await page.evaluate(() => void dispatchEvent(new Event('begin')));
    await press(page);
  });
  const slices = slicesOf(window.tasks);
  const waited = slicesBeforeInputs(window.tasks, slices);
  const longest = slices.map(({ cpu }) => cpu).toSorted((one, other) => other - one);
  console.log(
    `note: ${slices.length} slices, the longest ${longest.slice(0, 4).join(', ')} ms of the thread; before inputs: ${waited.join(' ')}`,
  );
  expect(slices.length).toBeGreaterThan(20);
  expect(waited.length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...waited)).toBeLessThanOrEqual(2);
  expect(quantile(longest, 0.9)).toBeLessThanOrEqual(8);
});
