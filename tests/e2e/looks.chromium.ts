import { expect, test as base } from '@playwright/test';

import { SCENES } from '../gallery/scenes.ts';
import type { Look } from '../gallery/stage.ts';
import { Stage } from '../gallery/stage.ts';

/** What is guarded by picture: each thing that readers see once, and in each theme, language and width somewhere. */
const GUARDED: ReadonlyArray<readonly [scene: string, look: Look]> = [
  ['article', { theme: 'light', language: 'id', width: 'wide' }],
  ['card', { theme: 'light', language: 'id', width: 'wide' }],
  ['card', { theme: 'dark', language: 'en', width: 'narrow' }],
  ['card-beside', { theme: 'dark', language: 'en', width: 'wide' }],
  ['card-end', { theme: 'light', language: 'id', width: 'wide' }],
  ['popup', { theme: 'light', language: 'id', width: 'wide' }],
  ['popup-search', { theme: 'dark', language: 'en', width: 'wide' }],
  ['popup-nothing', { theme: 'light', language: 'en', width: 'narrow' }],
  ['options-general', { theme: 'light', language: 'id', width: 'wide' }],
  ['options-appearance', { theme: 'dark', language: 'en', width: 'wide' }],
  ['options-sites', { theme: 'light', language: 'en', width: 'narrow' }],
  ['welcome', { theme: 'light', language: 'id', width: 'wide' }],
];

const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({}, use) => {
      const stage = await Stage.build();
      await use(stage);
      await stage.end();
    },
    { scope: 'worker' },
  ],
});

/** Only there all text is drawn with the fonts of the tests. */
const isComparable = process.platform === 'linux';

for (const [name, look] of GUARDED) {
  const picture = `${name}-${look.width}-${look.theme}-${look.language}`;
  test(`${picture} ${isComparable ? 'looks as it did' : 'can be drawn: compared on Linux alone'}`, async ({ stage }) => {
    const scene = SCENES.find((one) => one.name === name);
    await stage.choose(look);
    const page = await scene?.play(stage, look);
    if (page === undefined) throw new Error(`no scene is called ${name}`);
    if (isComparable) await expect(page).toHaveScreenshot(`${picture}.png`);
    else expect((await page.screenshot()).length).toBeGreaterThan(10_000);
    await stage.clear();
  });
}
