import { readFileSync } from 'node:fs';
import path from 'node:path';

import { annotateText, bundledGlossary } from '../../glossary/build/annotate.ts';
import { linesOf } from './placed.ts';

/** The article that ships with the project. */
export const SAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../assets/sample/article.html'), 'utf8');

/** A plain page with two paragraphs of news, and no markup that says so. */
export const NEWS = `<!doctype html><html><meta charset="utf-8"><title>Berita</title><body>
<p>Pemerintah China mengusulkan organisasi AI global dalam pidato yang dibacakan di WAIC, sebuah forum tahunan di Shanghai.</p>
<p>Amerika Serikat merilis <b>AI</b> Action Plan beberapa hari sebelumnya, sementara Nvidia menunggu izin ekspor chip H20 untuk pasar itu.</p>`;

const glossary = bundledGlossary();

/** A text, a paragraph a line, as an article’s page. */
export function articlePage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = escaped.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html><meta charset="utf-8"><title>Artikel</title><article>${paragraphs.join('\n')}</article>`;
}

type ReadBlock = { readonly id: number; readonly text: string };

/**
 * What the command line finds in the texts that a page was read as, a line each; ordinary words (tier 3) left out, as they are by default.
 * `seen` keeps what stands in those blocks alone: text that nobody sees is read for its context, and not underlined.
 */
export function expectedIn(blocks: readonly ReadBlock[], seen?: ReadonlySet<number>): string[] {
  const { mentions } = annotateText(glossary, blocks.map(({ text }) => text).join('\n'));
  let end = 0;
  const ends = blocks.map(({ text }) => (end += text.length + 1));
  const wanted = mentions.filter(({ entry, start }) => {
    const block = blocks[ends.findIndex((behind) => start < behind)];
    return glossary.traits(entry)?.tier !== 3 && (seen === undefined || (block !== undefined && seen.has(block.id)));
  });
  return linesOf(wanted);
}
