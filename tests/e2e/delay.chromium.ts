import { storyOn } from '../support/chromium.ts';
import { expect, test } from '../support/options-page.ts';
import { expectDelayIsKept } from './stories/delay.ts';

test('a still pointer waits as long as the reader chose in the settings', async ({ options, page, site, extension }) => {
  const slider = options.getByRole('slider', { name: 'Seberapa cepat kartu terbuka' });
  await expectDelayIsKept(storyOn(page, extension), site, async (key, delay) => {
    await options.bringToFront();
    await slider.press(key);
    await expect.poll(() => extension.inOwnPage(() => chrome.storage.local.get('openDelay'), null)).toEqual({ openDelay: delay });
    await page.bringToFront();
  });
});
