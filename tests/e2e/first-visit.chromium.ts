import { existsSync } from 'node:fs';
import path from 'node:path';

import { Extension, expect, test } from '../support/chromium.ts';
import { launchChromium } from '../support/launch-chromium.ts';

/** What readers install: the test build opens no page of its own accord. */
const SHIPPED = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

test('the welcome page opens once after installing, and not after an update', async () => {
  if (!existsSync(SHIPPED)) {
    console.log('note: without the package of `npm run build` it cannot be seen that the welcome page opens');
    expect(existsSync(SHIPPED)).toBe(false);
    return;
  }
  const context = await launchChromium();
  const welcomes = (): number => context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;
  await Extension.load(context, SHIPPED);
  await expect.poll(welcomes).toBe(1);
  const again = await Extension.load(context, SHIPPED); // as an update does
  const probes = (): Promise<number> => again.helper.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await expect.poll(probes).toBeGreaterThan(0); // it was told of the update
  expect(welcomes()).toBe(0); // the browser closed the first, and no other came
  await context.close();
});
