import { expect, test } from '../support/firefox.ts';
import { expectDelayIsKept } from './stories/delay.ts';

test('a still pointer waits as long as the reader chose in the settings', async ({ tab, story, site, extension }) => {
  await extension.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  const options = await extension.openPage('options.html');
  await expectDelayIsKept(story, site, async (key, delay) => {
    await options.bringToFront();
    const slider = await options.waitForSelector('aria/Seberapa cepat kartu terbuka[role="slider"]');
    await slider?.press(key);
    await expect.poll(() => extension.inOwnPage(() => chrome.storage.local.get('openDelay'), null)).toEqual({ openDelay: delay });
    await tab.bringToFront();
  });
  await options.close();
  await extension.inOwnPage(() => chrome.storage.local.clear(), null);
});
