import { test as base } from '../support/chromium.ts';
import { tellGroundStories } from './stories/grounds.ts';

const test = base.extend<{ forceColours: (on: boolean) => Promise<void> }>({
  forceColours: ({ page }, use) => use((on) => page.emulateMedia({ forcedColors: on ? 'active' : 'none' })),
});

tellGroundStories(test);
