import { expect } from '@playwright/test';
import type { TestType } from '@playwright/test';

import type { PageReport } from './placed.ts';
import type { Site } from './site.ts';

type Point = { readonly x: number; readonly y: number };

/** Where a finger is: a point of the screen's glass over the page, which a pinched page lies larger under. */
export type Finger = readonly [x: number, y: number];

export type Fingers = {
  /** Puts a finger down on the first point, moves it through the others, and lifts it after so many ms. */
  readonly touch: (path: readonly Finger[], heldMs: number) => Promise<void>;
  /** Puts fingers down, moves them all from step to step, and lifts them after so many ms. */
  readonly pinch: (steps: ReadonlyArray<readonly Finger[]>, heldMs: number) => Promise<void>;
  /** Holds a finger where it is, until the browser takes it for a long press. Answers whether the browser then showed its menu, which is closed again. */
  readonly longPress: (finger: Finger) => Promise<boolean>;
};

/** A page as stories need it: what both browsers' drivers can do. */
export type StoryPage = Fingers & {
  readonly browser: 'chromium' | 'firefox';
  readonly goto: (url: string) => Promise<void>;
  /** Runs in the page's own world. */
  readonly inPage: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** Moves the pointer to a point of the viewport, as a hand does. */
  readonly moveTo: (x: number, y: number) => Promise<void>;
  /** Moves the pointer through points of the viewport, one every so many ms, without the tremble of a hand. */
  readonly glide: (points: ReadonlyArray<readonly [x: number, y: number]>, everyMs: number) => Promise<void>;
  /** Turns the wheel where the pointer is. */
  readonly wheel: (down: number) => Promise<void>;
  /** Holds a key or the pointer's button down, does something, and lets go. */
  readonly holding: (what: 'Alt' | 'Control' | 'button', work: () => Promise<void>) => Promise<void>;
  /** A command of the manifest, as if its key were pressed: in Chromium by its listeners, in Firefox by the key element of the browser's window. */
  readonly command: (name: 'next-mention' | 'previous-mention' | 'switch-site') => Promise<void>;
  /** Presses and lets go where the pointer is. */
  readonly click: () => Promise<void>;
  /** Presses at one point and lets go at another. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
  /** Gives the page's window another size. */
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** The viewport as a PNG in base64. */
  readonly screenshot: () => Promise<string>;
  /** Prints the page, into nothing. */
  readonly print: () => Promise<void>;
  /** What Konteks read and placed in the top frame; null where it is not there. */
  readonly report: () => Promise<PageReport | null>;
  /** The same, once something is placed. */
  readonly placed: () => Promise<PageReport>;
  /** The headword of the open card, or null. */
  readonly cardTitle: () => Promise<string | null>;
  /** Presses what is called so in the open card, with the pointer. */
  readonly pressInCard: (name: string) => Promise<void>;
  /** The same with a finger. */
  readonly tapInCard: (name: string) => Promise<void>;
  /** Runs in a page of Konteks, which may ask the browser about its tabs and look into their isolated worlds. */
  readonly inOwnPage: <T, A>(work: (told: A) => Promise<T>, told: A) => Promise<T>;
  /** What the page's console said of errors. */
  readonly errors: () => readonly string[];
};

/** Both browsers' `test` of `chromium.ts` and `firefox.ts`, as far as stories use it. */
export type StoryTest = TestType<{ story: StoryPage }, { site: Site }>;

/** The card of a test build, seen from the page: its shadow root is open there. */
export function cardTitleInPage(): string | null {
  const host = document.querySelector('konteks-card');
  return host?.shadowRoot?.querySelector('h2')?.textContent ?? null;
}

/** Where the middle of what has a name in the card of a test build is under the glass, scrolled into view if it must be; null where there is none. */
export function cardPointInPage(name: string): Point | null {
  const root = document.querySelector('konteks-card')?.shadowRoot;
  const all = [...(root?.querySelectorAll('button,summary,a') ?? [])];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name);
  if (!found?.checkVisibility()) return null;
  const middle = (): Point => {
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const before = middle();
  if (!found.contains(root?.elementFromPoint(before.x, before.y) ?? null)) found.scrollIntoView({ block: 'center' });
  const { x, y } = middle();
  const { offsetLeft, offsetTop, scale } = visualViewport ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
  return { x: (x - offsetLeft) * scale, y: (y - offsetTop) * scale };
}

/** Presses what is called so, once it is there and stands still: with whatever moves the pointer and presses. */
export async function pressPoint(find: () => Promise<Point | null>, press: (x: number, y: number) => Promise<void>): Promise<void> {
  let point: Point | null = null;
  const stands = async (): Promise<boolean> => {
    const before = point;
    point = await find();
    return point !== null && point.x === before?.x && point.y === before.y;
  };
  await expect.poll(stands).toBe(true);
  const { x, y } = point as unknown as Point;
  await press(x, y);
}

/** What both browsers' drivers have for a mouse. */
type Mouse = {
  readonly move: (x: number, y: number, options?: { readonly steps?: number }) => Promise<void>;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
};

/** How the pointer is led over a story's page. */
export function movesOf(mouse: Mouse): Pick<StoryPage, 'moveTo' | 'glide'> {
  const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  return {
    moveTo: async (x, y) => {
      await mouse.move(x - 3, y, { steps: 3 });
      await mouse.move(x, y);
      // A hand is never quite still: what was painted only now is met too.
      for (const tremble of [1, 0]) {
        await rest(120);
        await mouse.move(x + tremble, y);
      }
    },
    glide: async (points, everyMs) => {
      for (const [x, y] of points) {
        await mouse.move(x, y);
        await rest(everyMs);
      }
    },
  };
}

/** How a story's page is clicked on, and dragged over, by a mouse. */
export function pressesOf(mouse: Mouse): Pick<StoryPage, 'click' | 'drag'> {
  return {
    click: async () => {
      await mouse.down();
      await mouse.up();
    },
    drag: async (from, to) => {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 5 });
      await mouse.up();
    },
  };
}
