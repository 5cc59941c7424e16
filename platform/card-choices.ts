/** What opens a card: the pointer resting on a mention, the same with Alt held, a click, or the keyboard and the popup alone. */
export const OPENINGS = ['hover', 'modifier', 'click', 'keyboard'] as const;

export type Opening = (typeof OPENINGS)[number];

/** Where a card shows the language that is not the reader's first: below it, beside it, or one key or click away. */
export const SECOND_LANGUAGES = ['below', 'beside', 'switch'] as const;

export type SecondLanguage = (typeof SECOND_LANGUAGES)[number];

/** Long enough not to flash at a passing pointer, short enough to feel at hand (Read the Docs: 300, Wikipedia: 500). */
export const DEFAULT_OPEN_DELAY_MS = 300;
export const SHORTEST_OPEN_DELAY_MS = 100;
export const LONGEST_OPEN_DELAY_MS = 1000;
