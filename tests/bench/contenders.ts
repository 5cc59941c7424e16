import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';

import { loadGlossary } from '../../glossary/glossary.ts';
import { tokensOf } from '../../glossary/match/boundary.ts';
import { findMentions } from '../../glossary/match/find-mentions.ts';
import { scan, wordNumbersOf } from '../../glossary/match/scan.ts';
import type { PackForm } from './packs.ts';
import type { Page } from './texts.ts';

/** Goes over a page and says how much it found; the number keeps the engine from leaving the work out. */
export type Finder = (page: Page) => number;

export type Contender = {
  readonly name: string;
  readonly kind: 'limit' | 'ours' | 'peer' | 'automaton';
  /** What takes place before the first text. */
  readonly ready: (forms: readonly PackForm[], compiled: ArrayBuffer) => Finder;
};

/**
 * Peers get a page as one string with small letters, which favours them: ours goes over it block by block and reads capitals too. The npm
 * automata find parts of words as well (all but modern-ahocorasick with `wholeWord`), and nobody else looks at language, case or enclitics.
 */
export const CONTENDERS: readonly Contender[] = [
  { name: 'limit: every character read', kind: 'limit', ready: () => (page) => sum(page, charactersRead) },
  { name: 'limit: every character looked up', kind: 'limit', ready: () => (page) => sum(page, charactersLookedUp) },
  { name: 'ours: tokensOf alone', kind: 'ours', ready: () => (page) => sum(page, (text) => tokensOf(text).count) },
  { name: 'ours: tokens, words, scan', kind: 'ours', ready: (_, compiled) => scanner(compiled) },
  { name: 'ours: findMentions', kind: 'ours', ready: (_, compiled) => mentionsFinder(compiled) },
  { name: 'Map of words (as FlashText)', kind: 'peer', ready: mapOfWords },
  { name: 'one RegExp, longest first', kind: 'peer', ready: oneRegExp },
  { name: 'modern-ahocorasick', kind: 'automaton', ready: (forms) => modern(forms, false) },
  { name: 'modern-ahocorasick, whole words', kind: 'automaton', ready: (forms) => modern(forms, true) },
  { name: 'ahocorasick', kind: 'automaton', ready: ahoCorasick },
  { name: 'fastscan', kind: 'automaton', ready: fastScan },
];

// Implementation

function sum(page: Page, count: (text: string) => number): number {
  return page.reduce((total, { text }) => total + count(text), 0);
}

function charactersRead(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i += 1) total = (total + text.charCodeAt(i)) | 0;
  return total;
}

const TABLE = Uint16Array.from({ length: 0x10000 }, (_, i) => i ^ 1);

function charactersLookedUp(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i += 1) total = (total + (TABLE[text.charCodeAt(i)] ?? 0)) | 0;
  return total;
}

function scanner(compiled: ArrayBuffer): Finder {
  const { dictionary } = loadGlossary(compiled);
  return (page) =>
    sum(page, (text) => {
      const tokens = tokensOf(text);
      return scan(tokens, wordNumbersOf(tokens, dictionary), dictionary).length;
    });
}

function mentionsFinder(compiled: ArrayBuffer): Finder {
  const glossary = loadGlossary(compiled);
  return (page) =>
    findMentions(glossary, { blocks: page, context: null }).blocks.reduce((total, { mentions }) => total + mentions.length, 0);
}

/** Singh, “Replace or Retrieve Keywords in Documents at Scale” (2017), over words instead of letters. */
type WordNode = { readonly next: Map<string, WordNode>; isEnd: boolean };

function mapOfWords(forms: readonly PackForm[]): Finder {
  const newNode = (): WordNode => ({ next: new Map(), isEnd: false });
  const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const root = newNode();
  for (const form of lowerCase(forms)) {
    let node = root;
    for (const word of wordsOf(form)) {
      const next = node.next.get(word) ?? newNode();
      node.next.set(word, next);
      node = next;
    }
    node.isEnd = true;
  }
  return (page) => {
    const words = wordsOf(joined(page));
    let found = 0;
    for (let first = 0; first < words.length; first += 1) {
      let longest = -1;
      let node = root.next.get(words[first] ?? '');
      for (let last = first; node !== undefined; last += 1, node = node.next.get(words[last] ?? '')) if (node.isEnd) longest = last;
      if (longest < 0) continue;
      found += 1;
      first = longest;
    }
    return found;
  };
}

function oneRegExp(forms: readonly PackForm[]): Finder {
  const longestFirst = forms.map(({ text }) => text).toSorted((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`\b(?:${alternatives.join('|')})\b`, 'gi');
  return (page) => joined(page, false).match(pattern)?.length ?? 0;
}

function modern(forms: readonly PackForm[], wholeWord: boolean): Finder {
  const automaton = new ModernAhoCorasick(lowerCase(forms));
  return (page) => automaton.search(joined(page), { strategy: 'leftmost-longest', wholeWord }).length;
}

function ahoCorasick(forms: readonly PackForm[]): Finder {
  const automaton = new AhoCorasick(lowerCase(forms));
  return (page) => automaton.search(joined(page)).length;
}

function fastScan(forms: readonly PackForm[]): Finder {
  const automaton = new FastScanner(lowerCase(forms));
  return (page) => automaton.search(joined(page), { longest: true }).length;
}

function lowerCase(forms: readonly PackForm[]): string[] {
  return forms.map(({ text }) => text.toLowerCase());
}

function joined(page: Page, small = true): string {
  const text = page.map((block) => block.text).join('\n');
  return small ? text.toLowerCase() : text;
}
