import { addAndRemove } from '../support/add-and-remove.ts';
import { expect, test } from '../support/firefox.ts';
import { tellChangingStories } from './stories/changing.ts';
import { pageOf } from './stories/reading.ts';

tellChangingStories(test);

test('of 20 paragraphs that were added, painted and removed no highlight stays (Firefox’s driver collects no memory)', async ({
  tab,
  site,
  extension,
}) => {
  await tab.goto(site.page('/removed', pageOf('<p>Nvidia.</p>')));
  await extension.placed(tab);
  await tab.evaluate(addAndRemove, 20);
  expect(await tab.evaluate(() => CSS.highlights.get('konteks-first')?.size)).toBe(1);
  expect((await extension.report(tab))?.mentions).toHaveLength(1);
});
