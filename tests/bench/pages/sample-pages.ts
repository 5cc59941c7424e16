import { SAMPLE } from '../../support/articles.ts';
import { hasSharedTexts } from '../../support/measuring-texts.ts';
import { REAL_PAGES, realPage } from '../../support/real-pages.ts';
import type { Site } from '../../support/site.ts';
import { Dice } from '../dice.ts';
import type { Page as Texts } from '../texts.ts';
import { NEWS_FORMS } from './page-packs.ts';

/** A page to load: its name in tables, and its address. */
export type SamplePage = { readonly name: string; readonly url: string };

/** Articles, `most` of them, spread over the real pages that lie beside the checkout; generated ones where there are none. */
export function articlePages(site: Site, texts: readonly Texts[], most: number): { pages: SamplePage[]; note: string } {
  if (!hasSharedTexts) {
    const pages = Array.from({ length: Math.min(most, 6) }, (_, i) => served(site, `generated-${i}`, generatedArticle(texts, i)));
    return { pages, note: `note: no real pages beside this checkout: ${pages.length} generated articles are measured` };
  }
  const articles = REAL_PAGES.filter(({ file }) => !file.includes('mainpage'));
  const every = Math.max(1, articles.length / most);
  const chosen = articles.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every)).slice(0, most);
  const pages = chosen.map((page) => {
    const { body, headers } = realPage(page);
    return { name: page.file.replace(/\.html$/, ''), url: site.page(`/${page.file}`, body, headers) };
  });
  return { pages, note: `${pages.length} of ${articles.length} real pages` };
}

/** Pages with nothing to read: what Konteks adds to them is its probe. */
export function otherPages(site: Site): SamplePage[] {
  const many = (count: number, part: (i: number) => string): string => Array.from({ length: count }, (_, i) => part(i)).join('\n');
  return [
    served(site, 'other-links', `<h1>Indeks</h1>${many(1500, (i) => `<li><a href="#${i}">Tautan nomor ${i}</a></li>`)}`),
    served(site, 'other-table', `<table>${many(800, (i) => `<tr><td>${i}</td><td>Rp ${i * 7}</td><td>naik ${i % 9} %</td></tr>`)}</table>`),
    served(site, 'other-form', `<form>${many(60, (i) => `<label>Kolom ${i} <input></label>`)}<input type="password"></form>`),
  ];
}

/** The article that ships with the project: whatever the size, something is highlighted where it opens. */
export function samplePage(site: Site): SamplePage {
  return { name: 'our sample', url: site.page('/sample', SAMPLE) };
}

/** A page to come from: same site, nothing on it. */
export function blankPage(site: Site): SamplePage {
  return served(site, 'blank', '');
}

/** 100,000 text nodes and some 3 million characters. */
export function longPage(site: Site, texts: readonly Texts[]): SamplePage {
  const words = wordsOf(texts);
  const dice = new Dice(94_000);
  const some = (count: number): string => Array.from({ length: count }, () => dice.oneOf(words)).join(' ');
  const paragraph = (): string => `<p>${some(8)} <b>${some(2)}</b> ${some(8)} <i>${some(2)}</i></p>`;
  return served(site, 'long', `<article>${Array.from({ length: 25_000 }, paragraph).join('\n')}</article>`);
}

/** Two thousand paragraphs of sixty words, and `mentions` of the forms spread evenly over them. */
export function paragraphsPage(site: Site, forms: readonly string[], mentions: number): SamplePage {
  const dice = new Dice(2000);
  const every = (PARAGRAPHS * PARAGRAPH_WORDS) / Math.max(1, mentions);
  let due = every / 2;
  let at = 0;
  const word = (): string => {
    at += 1;
    if (at < due || mentions === 0) return dice.oneOf(FILLERS);
    due += every;
    return dice.oneOf(forms);
  };
  const paragraph = (): string => `<p>${Array.from({ length: PARAGRAPH_WORDS }, word).join(' ')}</p>`;
  const body = Array.from({ length: PARAGRAPHS }, paragraph).join('\n');
  return served(site, `paragraphs-${mentions}`, `<article style="width:760px;margin:auto">${body}</article>`);
}

// Implementation

const PARAGRAPHS = 2000;
const PARAGRAPH_WORDS = 60;
const FILLERS =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua'.split(' ');

function served(site: Site, name: string, body: string): SamplePage {
  return { name, url: site.page(`/${name}`, `<!doctype html><meta charset="utf-8"><title>${name}</title>${body}`) };
}

function wordsOf(texts: readonly Texts[]): string[] {
  return texts
    .flat()
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => /^[\p{L}\p{N}.,’'-]+$/u.test(word));
}

/** An article of a thousand words, with something of the news in each paragraph, and the usual surroundings of an article. */
function generatedArticle(texts: readonly Texts[], seed: number): string {
  const words = wordsOf(texts);
  const dice = new Dice(seed);
  const paragraph = (): string => `<p>${dice.oneOf(NEWS_FORMS)} ${Array.from({ length: 60 }, () => dice.oneOf(words)).join(' ')}.</p>`;
  const links = Array.from({ length: 150 }, (_, i) => `<li><a href="#${i}">${dice.oneOf(words)} ${dice.oneOf(words)}</a></li>`).join('');
  const body = Array.from({ length: 18 }, paragraph).join('\n');
  return `<nav><ul>${links}</ul></nav><article><h1>Artikel ${seed}</h1>${body}</article><footer>${links}</footer>`;
}
