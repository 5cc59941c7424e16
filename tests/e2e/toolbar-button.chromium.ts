import type { Worker } from '@playwright/test';

import type { Extension } from '../support/chromium.ts';
import { test as base } from '../support/chromium.ts';
import { tellRouteStories } from './stories/routes.ts';
import { tellButtonStories } from './stories/toolbar-button.ts';

type Watched = typeof globalThis & { icons?: Map<number, string> };

/** Keeps what icon is set for each tab from now on, in the worker's own memory. */
async function watchIcons(extension: Extension): Promise<Worker> {
  const worker = await extension.wokenWorker();
  await worker.evaluate(() => {
    const world = globalThis as Watched;
    const icons = (world.icons ??= new Map<number, string>());
    const set = chrome.action.setIcon.bind(chrome.action);
    const watched = (details: chrome.action.TabIconDetails): Promise<void> => {
      const { 16: file = '' } = details.path as Record<number, string>;
      return set(details).then(() => void icons.set(details.tabId ?? -1, /([\w-]+)\.png$/.exec(file)?.[1] ?? file));
    };
    Object.assign(chrome.action, { setIcon: watched });
  });
  return worker;
}

const test = base.extend<{ iconOf: (tabId: number) => Promise<string> }>({
  iconOf: async ({ extension }, use) => {
    const worker = await watchIcons(extension);
    await use((tabId) => worker.evaluate((id) => (globalThis as Watched).icons?.get(id) ?? 'none was set', tabId));
  },
});

const HOW = '(the icon is what was last set without an error: this browser tells no icon)';

tellButtonStories(test, HOW);
tellRouteStories(test, HOW);
