import type { Entry, EntryId, GlossaryFiles } from '../../glossary/entry.ts';
import { Dice } from './dice.ts';
import type { Page } from './texts.ts';

/** A surface form of a pack. Abbreviations count only as they are written. */
export type PackForm = { readonly text: string; readonly case: 'any' | 'exact' };

export type Pack = { readonly forms: readonly PackForm[]; readonly files: GlossaryFiles };

/** Every pack has these, so that the smallest finds something too. */
const ALWAYS = ['WAIC', 'kecerdasan buatan', 'artificial intelligence', 'Tiongkok', 'Li Qiang', 'Huawei', 'chip export', 'tata kelola'];
const ABBREVIATIONS = 0.17;
const FORMS_OF_AN_ENTRY = 10;
/** Different words that are in none of the texts: a dictionary of 100,000 names and terms has about so many words. */
const STRANGE_WORDS = 60_000;
/** A word that stands this often in the texts or more seldom may be a form alone, as a name may; usual words stand in phrases only. */
const SELDOM = 3;
/** Of the forms of one word, and of the words of longer ones, so many are from the texts: some mentions, and many a phrase that breaks off. */
const NAMES_FROM_TEXTS = 0.02;
const WORDS_FROM_TEXTS = 0.15;

/** A pack of `size` plain forms, every one different even with small letters; the same each time. */
export function makePack(size: number, pages: readonly Page[]): Pack {
  const dice = new Dice(12_345 + size);
  const words = wordsOf(pages);
  const forms = new Map<string, PackForm>();
  for (const text of ALWAYS) forms.set(text.toLowerCase(), { text, case: text === text.toUpperCase() ? 'exact' : 'any' });
  while (forms.size < size) {
    const isAbbreviation = dice.fraction() < ABBREVIATIONS;
    const text = isAbbreviation ? abbreviation(dice) : phrase(dice, words);
    const key = text.toLowerCase();
    if (!forms.has(key)) forms.set(key, { text, case: isAbbreviation ? 'exact' : 'any' });
  }
  const all = [...forms.values()];
  return { forms: all, files: { entries: entriesOf(all), sources: [], wordClasses: {} } };
}

/** Three or four syllables: shorter ones would often be words that there are. */
export function pronounceableWord(dice: Dice): string {
  const syllable = (): string => dice.oneOf('bcdfghjklmnprstwy') + dice.oneOf('aiueo') + (dice.fraction() < 0.3 ? dice.oneOf('nrsmk') : '');
  return Array.from({ length: dice.between(3, 4) }, syllable).join('');
}

// Implementation

type Words = { readonly usual: readonly string[]; readonly seldom: readonly string[]; readonly strange: readonly string[] };

function wordsOf(pages: readonly Page[]): Words {
  const counts = new Map<string, number>();
  for (const { text } of pages.flat()) for (const [word] of text.matchAll(/\p{L}{4,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts];
  const dice = new Dice(STRANGE_WORDS);
  return {
    usual: words.filter(([, count]) => count > SELDOM).map(([word]) => word),
    seldom: words.filter(([, count]) => count <= SELDOM).map(([word]) => word),
    strange: Array.from({ length: STRANGE_WORDS }, () => pronounceableWord(dice)),
  };
}

function abbreviation(dice: Dice): string {
  return Array.from({ length: dice.between(3, 5) }, () => dice.oneOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ')).join('');
}

/** One to four words. */
function phrase(dice: Dice, { usual, seldom, strange }: Words): string {
  const length = 1 + [0.4, 0.8, 0.95].filter((share) => dice.fraction() >= share).length;
  if (length === 1) return dice.fraction() < NAMES_FROM_TEXTS ? dice.oneOf(seldom) : capitalised(dice.oneOf(strange));
  const word = (): string => dice.oneOf(dice.fraction() >= WORDS_FROM_TEXTS ? strange : dice.fraction() < 0.5 ? usual : seldom);
  return Array.from({ length }, word).join(dice.fraction() < 0.1 ? '-' : ' ');
}

function capitalised(word: string): string {
  return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}

function entriesOf(forms: readonly PackForm[]): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < forms.length; at += FORMS_OF_AN_ENTRY)
    entries.push(entryOf(entries.length, forms.slice(at, at + FORMS_OF_AN_ENTRY)));
  return entries;
}

function entryOf(number: number, forms: readonly PackForm[]): Entry {
  const text = { en: 'Text.', id: 'Teks.' };
  return {
    id: `entry-${number}` as EntryId,
    kind: 'concept',
    tier: 1,
    headword: { en: `Entry ${number}`, id: `Entri ${number}` },
    gloss: text,
    background: text,
    forms: forms.map((form) => ({ ...form, lang: 'id', onlyInLanguage: false })),
    stop: [],
    facts: [],
    related: [],
    links: {},
  };
}
