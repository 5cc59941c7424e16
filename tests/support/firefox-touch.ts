import { expect } from '@playwright/test';
import type { Browser } from 'puppeteer-core';

import { inBrowserWindow } from './firefox-window.ts';
import type { Finger, Fingers } from './story.ts';

/** A finger as the system tells of one, where the browser's window has it. */
type Told = readonly [id: number, state: number, x: number, y: number];

/** Of `nsIDOMWindowUtils`. */
const CONTACT = 2;
const REMOVE = 4;

type BrowserWindow = typeof globalThis & {
  gBrowser: { selectedBrowser: Element };
  windowUtils: {
    sendNativeTouchPoint(id: number, state: number, x: number, y: number, pressure: number, angle: number, heard: null): void;
  };
  mozInnerScreenX: number;
  mozInnerScreenY: number;
};

/** Fingers on the tab in front, as the system would tell of them: scrolling, pinching and the long press are the browser's own. */
export function fingersOn(browser: Browser): Fingers {
  const tell = (told: readonly Told[]): Promise<void> =>
    inBrowserWindow(
      browser,
      (fingers) => {
        const { gBrowser, windowUtils, mozInnerScreenX, mozInnerScreenY, devicePixelRatio } = globalThis as BrowserWindow;
        const { x: left, y: top } = gBrowser.selectedBrowser.getBoundingClientRect();
        for (const [id, state, x, y] of fingers) {
          const onScreen = [mozInnerScreenX + left + x, mozInnerScreenY + top + y].map((at) => Math.round(at * devicePixelRatio));
          windowUtils.sendNativeTouchPoint(id, state, onScreen[0] ?? 0, onScreen[1] ?? 0, 1, 90, null);
        }
      },
      told,
    );
  const tellAll = (fingers: readonly Finger[], state: number): Promise<void> =>
    tell(fingers.map(([x, y], id) => [id, state, x, y] as const));
  const pinch: Fingers['pinch'] = async (steps, heldMs) => {
    for (const fingers of steps) await tellAll(fingers, CONTACT);
    await new Promise((rest) => setTimeout(rest, heldMs));
    await tellAll(steps.at(-1) ?? [], REMOVE);
  };
  return {
    touch: (path, heldMs) =>
      pinch(
        path.map((point) => [point]),
        heldMs,
      ),
    pinch,
    longPress: async (point) => {
      await tellAll([point], CONTACT);
      await expect.poll(() => inBrowserWindow(browser, stateOfMenu, null), { timeout: 5000 }).toBe('open');
      await tellAll([point], REMOVE);
      return inBrowserWindow(browser, closeMenu, null);
    },
  };
}

const stateOfMenu = (): string => (document.getElementById('contentAreaContextMenu') as unknown as { state: string }).state;

const closeMenu = (): boolean => {
  (document.getElementById('contentAreaContextMenu') as unknown as { hidePopup: () => void }).hidePopup();
  return true;
};
