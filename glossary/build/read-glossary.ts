import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';

import type { Entry, EntryId, GlossaryFiles, Source } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { describeProblem } from '../problem.ts';
import { entrySchema, sourceSchema, wordClassesSchema } from '../schema.ts';

/** The folder that holds `entries/`, `sources/` and `word-classes.yaml`. */
export const GLOSSARY_FOLDER = path.resolve(import.meta.dirname, '..');

export type ReadResult = { readonly files: GlossaryFiles; readonly problems: readonly Problem[] };

/** Reads all glossary files of `folder`. A file that does not fit the schema is left out of `files` and told in `problems`: all of them, not only the first. */
export function readGlossary(folder: string = GLOSSARY_FOLDER): ReadResult {
  const problems: Problem[] = [];
  const read = <T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> | undefined => {
    const { value, found } = readFile(folder, file, schema);
    problems.push(...found);
    return value;
  };
  const entries = yamlFiles(folder, 'entries').flatMap((file): Entry[] => {
    const entry = read(file, entrySchema);
    return entry === undefined ? [] : [{ ...entry, id: path.basename(file, '.yaml') as EntryId }];
  });
  const sources = yamlFiles(folder, 'sources').flatMap((file): Source[] => {
    const source = read(file, sourceSchema);
    return source === undefined ? [] : [{ ...source, id: path.basename(file, '.yaml') }];
  });
  const wordClasses = read('word-classes.yaml', wordClassesSchema) ?? {};
  return { files: { entries, sources, wordClasses }, problems };
}

/** Like `readGlossary`, for who cannot go on with a broken glossary: throws an error that lists every problem. */
export function readSoundGlossary(folder: string = GLOSSARY_FOLDER): GlossaryFiles {
  const { files, problems } = readGlossary(folder);
  if (problems.length > 0) throw new Error(`The glossary has problems:\n${problems.map(describeProblem).join('\n')}`);
  return files;
}

function yamlFiles(folder: string, room: string): string[] {
  return readdirSync(path.join(folder, room))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => `${room}/${file}`);
}

function readFile<T extends v.GenericSchema>(folder: string, file: string, schema: T): { value?: v.InferOutput<T>; found: Problem[] } {
  const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), { prettyErrors: true });
  const problem = (field: string, message: string): Problem => ({ file, field, message, level: 'error' });
  // Later ones mostly follow from the first.
  const [fault] = document.errors;
  if (fault) return { found: [problem('', `is not YAML: ${fault.message.split('\n')[0] ?? ''} → mend that line`)] };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, found: [] };
  return { found: result.issues.map((issue) => problem(v.getDotPath(issue) ?? '', messageOf(issue))) };
}

/** Our schema's messages carry their mend; valibot's own (a missing or a needless field) get one here. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.message.includes('→')) return issue.message;
  if (issue.expected === 'never') return 'is no field of ours → remove it or mend its name';
  if (issue.received === 'undefined') return 'is missing → add it';
  return `should be ${issue.expected ?? 'something else'}, not ${issue.received} → mend it`;
}
