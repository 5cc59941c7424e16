import { inBrowserWindow } from '../support/firefox-window.ts';
import { test as base } from '../support/firefox.ts';
import { tellGroundStories } from './stories/grounds.ts';

type Preferences = typeof globalThis & {
  Services: { prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void } };
};

type BrowserWindow = typeof globalThis & { gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } } };

const test = base.extend<Record<'forceColours' | 'showAsPrinted', (on: boolean) => Promise<void>>>({
  forceColours: async ({ firefox }, use) => {
    const force = (wanted: boolean): Promise<void> =>
      inBrowserWindow(
        firefox,
        (on) => {
          const { prefs } = (globalThis as Preferences).Services;
          if (on) prefs.setIntPref('browser.display.document_color_use', 2);
          else prefs.clearUserPref('browser.display.document_color_use');
        },
        wanted,
      );
    await use(force);
    await force(false);
  },
  showAsPrinted: ({ firefox }, use) =>
    use((wanted) =>
      inBrowserWindow(
        firefox,
        (on) => {
          const { browsingContext } = (globalThis as BrowserWindow).gBrowser.selectedBrowser;
          browsingContext.mediumOverride = on ? 'print' : '';
        },
        wanted,
      ),
    ),
});

tellGroundStories(test);
