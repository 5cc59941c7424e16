import { CountingProxy } from '../support/counting-proxy.ts';
import { launchFirefox, test as base } from '../support/firefox.ts';
import { tellTouchStories } from './stories/touch.ts';
import { tellTouchedSheetStories } from './stories/touched-sheet.ts';

const test = base.extend<object, { firefox: Awaited<ReturnType<typeof launchFirefox>> }>({
  firefox: [
    async ({}, use) => {
      const proxy = await CountingProxy.start();
      const browser = await launchFirefox({ touch: true, proxyPort: proxy.port });
      await use(browser);
      await browser.close();
      proxy.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

tellTouchStories(test);
tellTouchedSheetStories(test);
