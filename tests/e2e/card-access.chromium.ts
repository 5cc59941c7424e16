import AxeBuilder from '@axe-core/playwright';

import { expect, test } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

const NEWS = pageOf('<p><b id="m">WAIC</b> disebut.</p>');
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const language of ['id', 'en'])
  for (const look of LOOKS)
    test(`a card in “${language}”, ${look.colorScheme}, forced colours ${look.forcedColors}: axe knows no fault`, async ({
      page,
      story,
      site,
      extension,
    }) => {
      await extension.helper.evaluate((value) => chrome.storage.local.set({ language: value }), language);
      await page.emulateMedia(look);
      await story.goto(site.page(`/axe-${language}`, NEWS));
      await story.placed();
      const box = await page.locator('#m').boundingBox();
      await story.moveTo((box?.x ?? 0) + 10, (box?.y ?? 0) + 8);
      await expect.poll(story.cardTitle).not.toBeNull();
      await story.pressInCard(language === 'id' ? 'Lainnya' : 'More');
      const { violations, passes } = await new AxeBuilder({ page }).include('konteks-card').analyze();
      expect(passes.length).toBeGreaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await extension.helper.evaluate(() => chrome.storage.local.clear());
    });
