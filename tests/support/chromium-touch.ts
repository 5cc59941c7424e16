import type { CDPSession, Page } from '@playwright/test';

import type { Fingers } from './story.ts';

/** The fingers of Chromium's driver: of what they do the browser makes what it makes of real ones. */
export function fingersOn(page: Page): Fingers {
  const gesture = async (work: (session: CDPSession) => Promise<void>): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await work(session);
    await session.detach();
  };
  const pinch: Fingers['pinch'] = (steps, heldMs) =>
    gesture(async (session) => {
      for (const [i, fingers] of steps.entries()) {
        // The driver takes lengths of the page, which is larger under the glass while it is pinched.
        const scale = await page.evaluate(() => visualViewport?.scale ?? 1);
        const touchPoints = fingers.map(([x, y], id) => ({ x: x / scale, y: y / scale, id }));
        await session.send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints });
      }
      await new Promise((rest) => setTimeout(rest, heldMs));
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    });
  return {
    pinch,
    touch: (path, heldMs) =>
      pinch(
        path.map((finger) => [finger]),
        heldMs,
      ),
    // Of a finger that is held, `dispatchTouchEvent` makes a tap all the same.
    longPress: async ([x, y]) => {
      await gesture(async (session) => {
        await session.send('Input.synthesizeTapGesture', { x, y, duration: 1500, gestureSourceType: 'touch' });
      });
      return false;
    },
  };
}
