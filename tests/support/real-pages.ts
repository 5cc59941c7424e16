import { expect } from '@playwright/test';

import { expectedIn } from './articles.ts';
import { hasSharedTexts, sharedFile, sharedText } from './measuring-texts.ts';
import type { PageReport } from './placed.ts';
import { linesOf } from './placed.ts';

type PageIndex = ReadonlyArray<{
  readonly file: string;
  readonly lang: string;
  readonly charset_actual: string;
  readonly article_chars: number;
}>;

/** Real news pages as they were stored, each with the charset that it is really in; none where the measuring texts are absent. */
export const REAL_PAGES: PageIndex = hasSharedTexts ? (JSON.parse(sharedText('evalset/dev/html/index.json')) as PageIndex) : [];

/** A page's bytes, and the headers to serve it with: its charset, and a policy under which it runs no script and asks for nothing outside. */
export function realPage({ file, charset_actual: charset }: PageIndex[number]): { body: Buffer; headers: Record<string, string> } {
  return {
    body: sharedFile(`evalset/dev/html/${file}`),
    headers: {
      'content-type': `text/html; charset=${charset}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  };
}

type PageTexts = { readonly rendered: string; readonly all: string };

/** Runs in the page: its text as the browser renders it, and all that it has. */
export const textsOfPage = (): PageTexts => ({ rendered: document.body.innerText, all: document.body.textContent });

const plain = (text: string): string => text.replaceAll(/[\s\u00AD\u200B]+/g, '').toLowerCase();

const LONG_TEXT = 60;

/**
 * Expects that an article was read, that nothing went wrong on the way, and that what is underlined is what the command line finds in the text: all
 * of it, but for paragraphs that the browser does not render, which are read for their context.
 */
export function expectRead({ file, article_chars: letters }: PageIndex[number], report: PageReport, { rendered, all }: PageTexts): void {
  const { mentions, blocks, caught } = report;
  expect(caught).toEqual([]);
  // A page of pictures holds most of its letters in captions, which are not all read.
  if (!file.includes('mainpage')) expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(letters / 10);
  const [shown, everything] = [plain(rendered), plain(all)];
  const underlined = new Set(mentions.map(({ block }) => block));
  // Pages repeat themselves, and hide one of both: only a long text that is there once is sure to be the one that is rendered.
  const isShown = (text: string): boolean =>
    text.length >= LONG_TEXT && shown.includes(plain(text)) && everything.split(plain(text)).length === 2;
  const seen = new Set(blocks.filter(({ id, text }) => underlined.has(id) || isShown(text)).map(({ id }) => id));
  expect(linesOf(mentions)).toEqual(expectedIn(blocks, seen));
}

/** Labelled Indonesian texts, a paragraph a line. */
export const INDONESIAN_TEXTS: ReadonlyArray<{ readonly doc: string; readonly lines: readonly string[] }> = hasSharedTexts
  ? (JSON.parse(sharedText('evalset/dev/text/index.json')) as ReadonlyArray<{ doc: string; lang: string }>)
      .filter(({ lang }) => lang === 'id')
      .map(({ doc }) => ({
        doc,
        lines: sharedText(`evalset/dev/text/${doc}.txt`)
          .split('\n')
          .filter((line) => /\p{L}/u.test(line)),
      }))
  : [];

/** A real Indonesian page into whose article the texts are set. */
export const FRAME_PAGE = REAL_PAGES.find(({ file }) => file === 'id-indonesian-detik-singlepage.html');

/** Runs in the page: puts the lines in place of the paragraphs of the element that holds most of them. */
export function setArticle(lines: readonly string[]): void {
  const counts = new Map<Element, number>();
  for (const { parentElement } of document.querySelectorAll('p'))
    if (parentElement) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  const [holder] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  holder?.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
