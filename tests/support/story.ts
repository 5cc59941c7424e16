import type { TestType } from '@playwright/test';

import type { PageReport } from './placed.ts';
import type { Site } from './site.ts';

/** A page as stories need it: what both browsers' drivers can do. */
export type StoryPage = {
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
  readonly holding: (what: 'Alt' | 'button', work: () => Promise<void>) => Promise<void>;
  /** Puts a finger down on the first point, moves it through the others, and lifts it after so many ms. */
  readonly touch: (path: ReadonlyArray<readonly [x: number, y: number]>, heldMs: number) => Promise<void>;
  /** A command of the manifest, as if its key were pressed: in Chromium by its listeners, in Firefox by the key element of the browser's window. */
  readonly command: (name: 'next-mention' | 'previous-mention' | 'switch-site') => Promise<void>;
  /** Presses and lets go where the pointer is. */
  readonly click: () => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** What Konteks read and placed in the top frame; null where it is not there. */
  readonly report: () => Promise<PageReport | null>;
  /** The same, once something is placed. */
  readonly placed: () => Promise<PageReport>;
  /** The headword of the open card, or null. */
  readonly cardTitle: () => Promise<string | null>;
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
