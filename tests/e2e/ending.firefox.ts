import { inBrowserWindow } from '../support/firefox-window.ts';
import { Extension, ID, launchFirefox, storyOn, test as base } from '../support/firefox.ts';
import type { Ending } from './stories/ending.ts';
import { tellEndingStories } from './stories/ending.ts';

type AddOn = { disable(): Promise<void>; uninstall(): Promise<void> };
type World = typeof globalThis & {
  ChromeUtils: { importESModule(address: string): { AddonManager: { getAddonByID(id: string): Promise<AddOn> } } };
};

/** In a browser of its own, which ends without the extension. */
const test = base.extend<{ end: (how: Ending) => Promise<void>; apart: Awaited<ReturnType<typeof launchFirefox>> }>({
  apart: async ({}, use) => {
    const firefox = await launchFirefox();
    await use(firefox);
    await firefox.close();
  },
  story: async ({ apart }, use) => {
    const extension = await Extension.load(apart);
    await use(storyOn(await apart.newPage(), extension));
  },
  end: async ({ apart }, use) => {
    await use((how) =>
      inBrowserWindow(
        apart,
        async ([id, ends]) => {
          const { AddonManager } = (globalThis as World).ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const addOn = await AddonManager.getAddonByID(id);
          await (ends === 'removed' ? addOn.uninstall() : addOn.disable());
        },
        [ID, how] as const,
      ),
    );
  },
});

tellEndingStories(test);
