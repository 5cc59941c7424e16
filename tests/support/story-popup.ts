import type { TestType } from '@playwright/test';

import type { Site } from './site.ts';
import type { StoryPage } from './story.ts';

/** A page of Konteks as stories need it: found by roles and names, as readers and their screen readers find it. */
export type StoryOwnPage = {
  readonly press: (key: string) => Promise<void>;
  /** Types where the focus is. */
  readonly type: (words: string) => Promise<void>;
  readonly click: (role: string, name: string) => Promise<void>;
  readonly has: (role: string, name: string) => Promise<boolean>;
  /** Runs in that page. */
  readonly look: <T>(work: () => T | Promise<T>) => Promise<T>;
  readonly isClosed: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type StoryPopup = StoryOwnPage;

/** Both browsers' tests with a way to open the popup for the story's page. */
export type PopupTest = TestType<{ story: StoryPage; openPopup: () => Promise<StoryPopup> }, { site: Site }>;
