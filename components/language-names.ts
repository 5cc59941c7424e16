import type { CardLanguage } from '../glossary/entry.ts';

/** Each language named in itself. */
export const LANGUAGE_NAMES: Readonly<Record<CardLanguage, string>> = { id: 'Indonesia', en: 'English' };
