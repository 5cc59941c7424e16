import type { ColdStart } from './cold-start.ts';
import type { Contender } from './contenders.ts';
import type { Speed } from './measure.ts';
import { number, printTable } from './table.ts';

/** What was measured of one finder at one size. */
export type FinderResult = Pick<Contender, 'name' | 'kind'> & {
  readonly readyMs: number;
  /** In memory once it is ready. */
  readonly bytes: number;
  readonly speed: Speed;
  /** Finds in 1,000 characters. */
  readonly found: number;
};

export type SizeResult = {
  readonly forms: number;
  readonly compileMs: number;
  readonly fileBytes: number;
  /** The dictionary's typed arrays, and the texts of exact forms. */
  readonly arrayBytes: number;
  readonly exactBytes: number;
  readonly cold: ColdStart;
  readonly finders: readonly FinderResult[];
};

export function printTables(results: readonly SizeResult[]): void {
  const forms = results.map((result) => `${result.forms} forms`);
  const sizeRow = (name: string, show: (result: SizeResult) => string): string[] => [name, ...results.map(show)];
  printTable([
    ['compiled glossary', ...forms],
    sizeRow('compile, ms', ({ compileMs }) => number(compileMs)),
    sizeRow('file, bytes', ({ fileBytes }) => String(fileBytes)),
    sizeRow('dictionary, bytes a form', (result) => number(result.arrayBytes / result.forms)),
    sizeRow('  + texts of exact forms', (result) => number((result.arrayBytes + result.exactBytes) / result.forms)),
    sizeRow('cold worker: read the file, ms', ({ cold }) => number(cold.read)),
    sizeRow('cold worker: load it, ms', ({ cold }) => number(cold.load)),
    sizeRow('cold worker: first 16k characters, ms', ({ cold }) => number(cold.first)),
  ]);
  const finderTable = (title: string, show: (finder: FinderResult) => string): void => {
    const names = results[0]?.finders.map(({ name }) => name) ?? [];
    const rows = names.map((name, i) => [name, ...results.map(({ finders }) => (finders[i] ? show(finders[i]) : ''))]);
    printTable([[title, ...forms], ...rows]);
  };
  finderTable('warm Mchar/s, median (best)', ({ speed }) => `${number(speed.median)} (${number(speed.best)})`);
  finderTable('ready after ms, MB in memory', ({ readyMs, bytes }) => `${number(readyMs)}, ${number(bytes / 1e6)}`);
  finderTable('finds in 1,000 characters', ({ found }) => number(found));
}
