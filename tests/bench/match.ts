import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { compileGlossary } from '../../glossary/compile.ts';
import { readSections } from '../../glossary/sections.ts';
import type { ColdStart } from './cold-start.ts';
import { coldStart } from './cold-start.ts';
import { CONTENDERS } from './contenders.ts';
import { printGoals } from './goals.ts';
import { matchGoals } from './match-goals.ts';
import { median, memoryOf, over, speedsOf, timed } from './measure.ts';
import { readOptions, readSizes } from './options.ts';
import type { Pack } from './packs.ts';
import { makePack } from './packs.ts';
import type { SizeResult } from './results.ts';
import { printTables } from './results.ts';
import type { Page } from './texts.ts';
import { charactersIn, readTexts, REQUEST_CHARACTERS } from './texts.ts';

const USAGE = `usage: npm run bench:match -- [--sizes 40,1000,10000,100000] [--only NAME]
Measures the matcher on packs of so many surface forms, beside its limits and its peers, and judges the goals. Compare within one run only:
machines differ, and so do their moments.
  --only NAME   only the contenders whose name holds NAME (and no goals)`;

const COLD_STARTS = 7;

async function main(): Promise<void> {
  const { sizes: wanted, only } = readOptions(USAGE, {
    sizes: '40,1000,10000,100000',
    only: '',
  });
  const sizes = readSizes(wanted);
  const { pages, note } = readTexts();
  console.log(`${note}, ${charactersIn(pages)} characters, each page scanned 12 to 80 times; Node ${process.versions.node}\n`);
  const results: SizeResult[] = [];
  for (const size of sizes) {
    console.error(`measuring ${size} forms …`);
    results.push(await measureSize(makePack(size, pages), pages, only));
  }
  printTables(results);
  if (only === '') printGoals(matchGoals(results));
}

async function measureSize(pack: Pack, pages: readonly Page[], only: string): Promise<SizeResult> {
  const { ms, result } = timed(() => compileGlossary(pack.files));
  const contenders = CONTENDERS.filter(({ name }) => name.includes(only));
  const prepared = contenders.map(({ name, kind, ready }) => {
    const built = memoryOf(() => timed(() => ready(pack.forms, result.buffer)));
    return { name, kind, readyMs: built.result.ms, bytes: built.bytes, finder: built.result.result };
  });
  const speeds = speedsOf(
    prepared.map(({ finder }) => finder),
    pages,
  );
  return {
    forms: pack.forms.length,
    compileMs: ms,
    fileBytes: result.length,
    ...dictionaryBytes(result.buffer),
    cold: await coldMedians(result, pages),
    finders: prepared.map(({ finder, ...rest }, i) => ({
      ...rest,
      speed: speeds[i] ?? { median: 0, best: 0 },
      found: (over(pages, finder) / charactersIn(pages)) * 1000,
    })),
  };
}

/** Of the file only what finds forms: the automaton with its letters, the senses, and the texts of exact forms. */
function dictionaryBytes(file: ArrayBuffer): { arrayBytes: number; exactBytes: number } {
  const { dictionary, senses, index } = readSections(file);
  const arrays = [...Object.values(dictionary), senses];
  return {
    arrayBytes: arrays.reduce((sum, array) => sum + array.byteLength, 0),
    exactBytes: JSON.stringify(index().exactTexts).length,
  };
}

async function coldMedians(compiled: Uint8Array, pages: readonly Page[]): Promise<ColdStart> {
  const folder = mkdtempSync(path.join(tmpdir(), 'konteks-bench-'));
  try {
    const file = path.join(folder, 'glossary.bin');
    writeFileSync(file, compiled);
    const starts: ColdStart[] = [];
    for (let i = 0; i < COLD_STARTS; i += 1) starts.push(await coldStart({ file, page: fullRequest(pages) }));
    const of = (step: keyof ColdStart): number => median(starts.map((start) => start[step]));
    return { read: of('read'), load: of('load'), first: of('first') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As many blocks as one message of a page holds. */
function fullRequest(pages: readonly Page[]): Page {
  let left = REQUEST_CHARACTERS;
  return pages.flat().flatMap(({ text }, id) => {
    if (left < text.length) return [];
    left -= text.length;
    return [{ id, text }];
  });
}

await main();
