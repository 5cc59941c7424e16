import { test as base } from '../support/chromium.ts';
import { tellToolbarStories } from './stories/toolbar.ts';

const test = base.extend<{ clickToolbarButton: () => Promise<void> }>({
  clickToolbarButton: async ({ page, extension }, use) => use(() => extension.clickToolbarButton(page)),
});

tellToolbarStories(test);
