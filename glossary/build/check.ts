import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { consistencyProblems } from '../consistency.ts';
import type { Source } from '../entry.ts';
import { evidenceProblems } from '../evidence.ts';
import { describeProblem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isCommonWord } from './common-words.ts';
import { GLOSSARY_FOLDER, readGlossary } from './read-glossary.ts';

const USAGE = `usage: npm run glossary:check [-- --document FILE] [--glossary FOLDER]
Checks every glossary file and lists all problems. Warnings do not fail.
  --document FILE     the document's text, a paragraph a line: also checks that each evidence paragraph holds a form of its entry
  --glossary FOLDER   another folder with entries/, sources/ and word-classes.yaml`;

/** Every problem of the glossary in `folder`, with the document's text where it is at hand. */
export function checkGlossary({ folder, today, document }: { folder: string; today: string; document?: string }): Problem[] {
  const { files, problems } = readGlossary(folder);
  const source = files.sources.find((candidate) => candidate.document !== undefined);
  const consistency = consistencyProblems(files, { today, isCommonWord });
  if (document === undefined) return [...problems, ...consistency];
  // An entry whose forms are broken can show no evidence until they are mended.
  const broken = new Set(consistency.filter(({ level }) => level === 'error').map(({ file }) => file));
  const sound = files.entries.filter(({ id }) => !broken.has(`entries/${id}.yaml`));
  const paragraphs = paragraphsOf(source, document);
  const evidence = sound.flatMap((entry) => evidenceProblems(entry, files.wordClasses, paragraphs));
  return [...problems, ...consistency, ...documentProblems(source, document), ...evidence];
}

/** The document's paragraphs by id: a line is the paragraph whose hash it has. */
function paragraphsOf(source: Source | undefined, document: string): Map<string, string> {
  const ids = new Map(Object.entries(source?.document?.paragraphs ?? {}).map(([id, hash]) => [hash, id]));
  return new Map(
    document.split('\n').flatMap((line) => {
      const id = ids.get(sha256(line));
      return id === undefined ? [] : [[id, line] as const];
    }),
  );
}

function documentProblems(source: Source | undefined, document: string): Problem[] {
  const say = (message: string): Problem => ({
    file: `sources/${source?.id ?? 'DOCUMENT'}.yaml`,
    field: 'document',
    message,
    level: 'error',
  });
  if (source?.document === undefined) return [say('is in no source file → describe the document in sources/')];
  if (sha256(document) !== source.document.sha256)
    return [say('is another text than the one given → give the right file, or write its hashes anew')];
  return [];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function main(): void {
  const { values } = parseArgs({ options: { document: { type: 'string' }, glossary: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(USAGE);
  const today = new Date().toISOString().slice(0, 10);
  const document = values.document === undefined ? {} : { document: readFileSync(values.document, 'utf8') };
  const problems = checkGlossary({ folder: values.glossary ?? GLOSSARY_FOLDER, today, ...document });
  for (const problem of problems) console.log(describeProblem(problem));
  const errors = problems.filter(({ level }) => level === 'error').length;
  console.log(`Glossary: ${errors} errors, ${problems.length - errors} warnings`);
  process.exitCode = errors > 0 ? 1 : 0;
}

if (import.meta.main) main();
