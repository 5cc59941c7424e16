import { describe, expect, test } from 'vitest';

import { importsOf } from './imports-of.ts';
import { projectFiles, readProjectFile } from './project-files.ts';
import { objectionTo, roomOf, targetOf } from './rooms.ts';

const files = projectFiles().filter((file) => /(?<!\.d)\.tsx?$/.test(file) && roomOf(file) !== undefined);
const imports = new Map(files.map((file) => [file, importsOf(file, readProjectFile(file))]));

describe('the rooms of the house', () => {
  test.each([...imports])('%s imports only what its room may', (file, found) => {
    expect(found.map((one) => objectionTo(file, one)).filter((objection) => objection !== undefined)).toEqual([]);
  });

  test.each([...imports])('%s imports files of ours by their full names', (_, found) => {
    const bare = found.filter(({ specifier }) => specifier.startsWith('.') && !/\.\w+(\?\w+)?$/.test(specifier));
    expect(bare, 'Node and the bundler read the same imports: write the ending').toEqual([]);
  });

  test('no file imports itself, however long the way round', () => {
    expect(circles()).toEqual([]);
  });
});

describe('the rules see', () => {
  test.each([
    ['a package where none is allowed', 'glossary/match/scan.ts', 'valibot', 'glossary may not use the package valibot'],
    ['a room that is further out', 'glossary/match/scan.ts', '../../platform/sites.ts', 'glossary may not import from platform/sites.ts'],
    ['another entrypoint', 'entrypoints/popup/main.tsx', '../card/card.tsx', 'entrypoints may not import from entrypoints/card/card.tsx'],
    ['what is for Node only', 'platform/sites.ts', '../glossary/build/annotate.ts', 'glossary/build is for Node and never shipped'],
    ['a library in the probe', 'entrypoints/probe/index.ts', 'preact', 'entrypoints/probe may not use the package preact'],
    ['a value in card-state', 'entrypoints/card/card-state.ts', '../../glossary/search.ts', 'card-state.ts may import types only'],
    ['nothing wrong with search in Fuse', 'glossary/search.ts', 'fuse.js', undefined],
    ['nothing wrong with a room further in', 'platform/sites.ts', '../glossary/entry.ts', undefined],
  ])('%s', (_, file, specifier, objection) => {
    expect(objectionTo(file, { specifier, type: false })).toBe(objection);
  });

  test('every kind of import', () => {
    const source =
      "import type { A } from 'a'; import { type B } from 'b'; export * from './c.ts'; export type { D } from 'd'; await import('./e.ts'); import './f.css';";
    expect(importsOf('x.ts', source).toSorted((x, y) => x.specifier.localeCompare(y.specifier))).toEqual([
      { specifier: './c.ts', type: false },
      { specifier: './e.ts', type: false },
      { specifier: './f.css', type: false },
      { specifier: 'a', type: true },
      { specifier: 'b', type: true },
      { specifier: 'd', type: true },
    ]);
  });
});

/** Each circle of imports that exist at run time, as `a → b → a`. Types may refer to each other. */
function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];

  function walk(file: string, trail: readonly string[]): void {
    const seen = trail.indexOf(file);
    if (seen !== -1) found.push([...trail.slice(seen), file].join(' → '));
    if (seen !== -1 || done.has(file)) return;
    const next = (imports.get(file) ?? []).filter(({ specifier, type }) => !type && specifier.startsWith('.'));
    for (const { specifier } of next) walk(targetOf(file, specifier), [...trail, file]);
    done.add(file);
  }

  for (const file of files) walk(file, []);
  return found;
}
