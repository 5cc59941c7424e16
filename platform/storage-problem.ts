import type { SHARED_CATALOGUES } from './shared-texts.ts';
import type { Texts } from './texts-from.ts';

type TextKey = keyof (typeof SHARED_CATALOGUES)['en'];

/** Said in place of what the browser says where a setting could not be read. */
export const UNREAD = 'unread';

/** What keeps a setting from being kept or read, in the reader's words; what is not known is told as it was said. */
export function problemIn(t: Texts<TextKey>, message: string): string {
  const key = KEYS.find(([pattern]) => pattern.test(message))?.[1];
  return key === undefined ? message : t(key);
}

const KEYS: ReadonlyArray<readonly [RegExp, TextKey]> = [
  [/^unread$/, 'problem.unread'],
  [/quota|no.?space|disk is full/i, 'problem.full'],
  [/administrator/, 'problem.locked'],
  [/corrupt|IO error|\bI\/O\b|leveldb|unexpected error/i, 'problem.unread'], // the last is all that Firefox says
];
