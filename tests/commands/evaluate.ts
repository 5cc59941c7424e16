import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { annotateText, bundledGlossary } from '../../glossary/build/annotate.ts';
import { sentenceAt } from './sentence-at.ts';

const USAGE = `usage: npm run evaluate -- DIR [--errors N]
Scores what Konteks finds in a labelled set, and shows each miss and each false alarm in its sentence.
  DIR         a folder with text/ (texts and their labels) and surfaces.json; its parent holds the scorer, evaluate.mjs
  --errors N  at most N of them (20 unless told)`;

/** What the scorer gives, as far as it is printed here. */
type Row = {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};
type Scores = {
  readonly overall: { readonly all: Row; readonly rare?: Row };
  readonly kind: Readonly<Record<string, Row>>;
  readonly macroF1: number;
  readonly errors: ReadonlyArray<{ doc: string; type: string; entry: string; surface: string; around: string }>;
};
type Evaluation = {
  readonly exact: Scores;
  readonly overlap: Scores;
  readonly surfaces: {
    readonly table: Readonly<Record<string, { readonly found: number; readonly of: number }>>;
    readonly missed: ReadonlyArray<{ entry: string; lang: string; surface: string }>;
  };
  readonly coveredLabels: number;
};
type Scorer = { evaluate: (request: { side: string; project: string }) => Evaluation };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { errors: { type: 'string', default: '20' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const side = path.resolve(folder);
  const scorer = path.join(side, '../evaluate.mjs');
  const missing = [path.join(side, 'text'), path.join(side, 'surfaces.json'), scorer].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} not found → name a folder with a labelled set`);
  const { evaluate } = (await import(scorer)) as Scorer;
  const evaluation = evaluate({ side, project: path.resolve(import.meta.dirname, '../..') });
  printTable(evaluation);
  printFormsOfOneText(path.join(side, 'text'));
  printErrors(evaluation, path.join(side, 'text'), Number(values.errors));
}

function printTable({ exact, overlap, surfaces, coveredLabels }: Evaluation): void {
  const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1)).padStart(6);
  console.log('                precision recall     F1   F1 by overlap   missed  false (overlap)');
  for (const kind of ['all', 'rare'] as const) {
    const row = exact.overall[kind];
    const loose = overlap.overall[kind];
    console.log(
      `${kind.padEnd(16)} ${percent(row?.precision)}   ${percent(row?.recall)} ${percent(row?.f1)}          ${percent(loose?.f1)}   ${String(loose?.fn ?? 0).padStart(6)} ${String(loose?.fp ?? 0).padStart(6)}`,
    );
  }
  console.log(`mean of entries                   ${percent(exact.macroF1)}          ${percent(overlap.macroF1)}`);
  console.log(`false alarms in texts of look-alikes: ${exact.kind['neg']?.fp ?? 0}; labels within finer entries: ${coveredLabels}`);
  const found = ['name', 'phrase', 'paraphrase'].map((kind) => {
    const row = surfaces.table[`kind ${kind}`];
    return `${kind}s ${row?.found ?? 0}/${row?.of ?? 0}`;
  });
  console.log(`phrases alone: ${found.join(', ')}`);
}

/** A form that stands in a single text may have been written for it: the fewer, the better the forms will do elsewhere. */
function printFormsOfOneText(folder: string): void {
  const glossary = bundledGlossary();
  const texts = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    for (const { entry, surface } of annotateText(glossary, readFileSync(path.join(folder, file), 'utf8')).mentions) {
      const form = `${entry}: ${surface.toLowerCase()}`;
      texts.set(form, (texts.get(form) ?? new Set()).add(file));
    }
  const lonely = [...texts].filter(([, files]) => files.size === 1).length;
  console.log(`forms that stand in these texts: ${texts.size}, of them in one text only: ${lonely}`);
}

function printErrors({ exact, surfaces }: Evaluation, folder: string, most: number): void {
  for (const { doc, type, entry, surface, around } of exact.errors.slice(0, most)) {
    const text = readFileSync(path.join(folder, `${doc}.txt`), 'utf8').replace(/\s+/g, ' ');
    const at = text.indexOf(around.trim());
    const place = at + around.trim().indexOf(surface.replace(/\s+/g, ' '));
    console.log(`\n${type} ${entry}: “${surface}” (${doc})\n  ${at === -1 ? around : sentenceAt(text, place)}`);
  }
  for (const { entry, lang, surface } of surfaces.missed.slice(0, most)) console.log(`missed alone ${entry} (${lang}): “${surface}”`);
}

await main();
