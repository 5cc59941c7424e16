import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { compileGlossary } from '../compile.ts';
import type { Glossary } from '../glossary.ts';
import { loadGlossary } from '../glossary.ts';
import { findMentions } from '../match/find-mentions.ts';
import { languageOf } from '../match/language.ts';
import type { BlockText, Mention } from '../match/mention.ts';
import { readSoundGlossary } from './read-glossary.ts';

const USAGE = `usage: npm run annotate -- [--json] FILE...
Prints what Konteks finds in text files: every mention, every tier. Each line of a file is a text block, as a paragraph of a page is.
  --json   one JSON object a line: {"file","language","mentions":[{"start","end","surface","entry"}]}, offsets in UTF-16 units of the file's text`;

/** What the browser would find in `text`, each line a text block. Offsets are of `text`. */
export function annotateText(glossary: Glossary, text: string): { language: string; mentions: Array<Mention & { surface: string }> } {
  const blocks = lines(text);
  const answer = findMentions(glossary, { blocks, context: null });
  const mentions = answer.blocks.flatMap(({ mentions: found }, i) => {
    const offset = blocks[i]?.offset ?? 0;
    return found.map(({ entry, start, end }) => ({
      start: start + offset,
      end: end + offset,
      surface: text.slice(start + offset, end + offset),
      entry,
    }));
  });
  return { language: languageOf(answer.context.language), mentions };
}

/** The compiled glossary, compiled on the spot from its files: the same bytes that ship. */
export function bundledGlossary(): Glossary {
  return loadGlossary(compileGlossary(readSoundGlossary()).buffer);
}

function lines(text: string): Array<BlockText & { offset: number }> {
  const found: Array<BlockText & { offset: number }> = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) found.push({ id: found.length, text: line, offset: index });
  return found;
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help || positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const glossary = bundledGlossary();
  for (const file of positionals) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      continue;
    }
    const found = annotateText(glossary, text);
    if (values.json) console.log(JSON.stringify({ file, ...found }));
    else printForReaders(file, text, found);
  }
}

function printForReaders(file: string, text: string, { language, mentions }: ReturnType<typeof annotateText>): void {
  console.log(`${file}: ${mentions.length} mentions, language ${language}`);
  for (const { start, surface, entry } of mentions) {
    const line = text.slice(0, start).split('\n').length;
    console.log(`  line ${String(line).padStart(4)}  ${surface.padEnd(40)} ${entry}`);
  }
}

if (import.meta.main) main();
