import { test as base } from '../support/chromium.ts';
import { CountingProxy } from '../support/counting-proxy.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { tellTouchStories } from './stories/touch.ts';
import { tellTouchedSheetStories } from './stories/touched-sheet.ts';

const test = base.extend<object, { browserContext: Awaited<ReturnType<typeof launchChromium>> }>({
  browserContext: [
    async ({}, use) => {
      const proxy = await CountingProxy.start();
      const context = await launchChromium({ touch: true, proxy: proxy.address });
      await use(context);
      await context.close();
      proxy.stop();
    },
    { scope: 'worker' },
  ],
});

tellTouchStories(test);
tellTouchedSheetStories(test);
