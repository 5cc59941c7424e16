import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { BlockText } from '../../glossary/match/mention.ts';
import { Dice } from './dice.ts';
import { pronounceableWord } from './packs.ts';

/** One page's text blocks, as one message of a page carries them. */
export type Page = readonly BlockText[];

/** Articles to scan, each a page; `note` says where they are from. */
export type Texts = { readonly pages: readonly Page[]; readonly note: string };

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/evalset/dev/text');
/** What one message of a page holds at most. */
export const REQUEST_CHARACTERS = 16_000;
const GENERATED_PAGES = 60;

/** The articles that lie beside the checkout; where there are none, generated ones. */
export function readTexts(): Texts {
  const files = fileNames();
  if (files.length === 0) {
    const texts = generatedTexts();
    return { pages: texts.flatMap(pagesOf), note: `note: no articles beside this checkout: ${texts.length} generated texts are scanned` };
  }
  const texts = files.map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));
  return { pages: texts.flatMap(pagesOf), note: `${texts.length} articles` };
}

export function charactersIn(pages: readonly Page[]): number {
  return pages.flat().reduce((sum, { text }) => sum + text.length, 0);
}

// Implementation

function fileNames(): string[] {
  try {
    return readdirSync(FOLDER)
      .filter((name) => name.endsWith('.txt'))
      .toSorted();
  } catch {
    return [];
  }
}

/** Each line a block, as a paragraph of a page is; a new page where a message would be full. By way of JSON, as messages come. */
function pagesOf(text: string): Page[] {
  const pages: BlockText[][] = [[]];
  let free = REQUEST_CHARACTERS;
  for (const line of text.split(/[\r\n]+/).filter((one) => one !== '')) {
    if (line.length > free) {
      pages.push([]);
      free = REQUEST_CHARACTERS;
    }
    const page = pages.at(-1);
    page?.push({ id: page.length, text: line });
    free -= line.length;
  }
  return JSON.parse(JSON.stringify(pages)) as Page[];
}

/** Sentences of words, a few of which are frequent and most of which are rare (Zipf’s law), as in any language. */
function generatedTexts(): string[] {
  const dice = new Dice(7);
  const words = [
    'yang',
    'dan',
    'di',
    'untuk',
    'dengan',
    'the',
    'of',
    'and',
    ...Array.from({ length: 9000 }, () => pronounceableWord(dice)),
  ];
  const word = (): string => words[Math.floor(words.length ** dice.fraction()) - 1] ?? 'yang';
  const sentence = (): string => {
    const text = Array.from({ length: dice.between(8, 25) }, word).join(' ');
    return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: dice.between(1, 5) }, sentence).join(' ');
  return Array.from({ length: GENERATED_PAGES }, () => Array.from({ length: 6 }, paragraph).join('\n'));
}
