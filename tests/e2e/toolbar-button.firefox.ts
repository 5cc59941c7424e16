import { iconOverTab } from '../support/firefox-window.ts';
import { test as base, ID } from '../support/firefox.ts';
import type { ButtonTest } from './stories/toolbar-button.ts';
import { tellRouteStories } from './stories/routes.ts';
import { tellButtonStories } from './stories/toolbar-button.ts';

const test: ButtonTest = base.extend<{ iconOf: (tabId: number) => Promise<string> }>({
  iconOf: ({ firefox }, use) => use((tabId) => iconOverTab(firefox, ID, tabId)),
});

const HOW = '(asked of the browser’s own button)';

tellButtonStories(test, HOW);
tellRouteStories(test, HOW);
