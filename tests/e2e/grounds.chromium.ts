import { test as base } from '../support/chromium.ts';
import { tellGroundStories } from './stories/grounds.ts';

const test = base.extend<Record<'forceColours' | 'showAsPrinted', (on: boolean) => Promise<void>>>({
  forceColours: ({ page }, use) => use((on) => page.emulateMedia({ forcedColors: on ? 'active' : 'none' })),
  showAsPrinted: ({ page }, use) => use((on) => page.emulateMedia({ media: on ? 'print' : null })),
});

tellGroundStories(test);
