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

/** What the command line finds in the texts that a page was read as; ordinary words (tier 3) left out, as they are by default. */
export function expectedIn(blocks: ReadonlyArray<{ readonly text: string }>): string[] {
  const { mentions } = annotateText(glossary, blocks.map(({ text }) => text).join('\n'));
  return linesOf(mentions.filter(({ entry }) => glossary.traits(entry)?.tier !== 3));
}
