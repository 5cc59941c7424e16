import type { CardLanguage } from '../glossary/entry.ts';

/** Gives a text in one language; `{name}` in it is replaced. */
export type Texts<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of a catalogue. Our own, since the reader may choose another language than the browser's. */
export function textsFrom<Key extends string>(
  catalogues: Readonly<Record<CardLanguage, Readonly<Record<Key, string>>>>,
): (language: CardLanguage) => Texts<Key> {
  return (language) =>
    (key, values = {}) =>
      catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
