import en from '../assets/locales/en.json' with { type: 'json' };
import id from '../assets/locales/id.json' with { type: 'json' };
import type { CardLanguage } from '../glossary/entry.ts';

/** A word or sentence of the interface. */
type TextKey = keyof typeof en;

/** Gives a text in one language; `{name}` in it is replaced. */
export type Texts = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES: Readonly<Record<CardLanguage, Readonly<Record<TextKey, string>>>> = { en, id };

/** The interface's texts in `language`. Our own catalogue, since the reader may choose another language than the browser's. */
export function textsIn(language: CardLanguage): Texts {
  const catalogue = CATALOGUES[language];
  return (key, values = {}) => catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
