import path from 'node:path';

import { expect, test } from 'vitest';

import { projectFiles, readProjectFile } from './project-files.ts';

const MOST_LINES = 250;
/** Files that may be longer, each with its reason. */
const LONG_FILES: Record<string, string> = {
  'package-lock.json': 'npm writes it',
};

const TOP_LEVEL = words(`
  entrypoints components glossary assets tests platform .ci .github package.json package-lock.json wxt.config.ts
  tsconfig.json .npmrc .gitignore .gitattributes .editorconfig .nvmrc .prettierrc.json .prettierignore .oxlintrc.json
  knip.json README.md LICENSE CHANGELOG.md CONTRIBUTING.md PRIVACY.md SECURITY.md
`);

const files = projectFiles();
const sources = files.filter((file) => /\.(m?[jt]sx?|css|html)$/.test(file));

test('the top level holds only what a newcomer expects there', () => {
  const names = new Set(files.map((file) => file.split('/')[0]));
  expect([...names].filter((name) => !TOP_LEVEL.includes(name ?? ''))).toEqual([]);
});

test('no drawer for odds and ends: what helps one file lives beside it', () => {
  const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.[a-z]+$)/i.test(file));
  expect(drawers).toEqual([]);
});

test('no barrels: an index is an entrypoint, or the page of one', () => {
  const barrels = files.filter((file) => /(^|\/)index\.[jt]sx?$/.test(file) && !/^entrypoints\/[a-z-]+\/index\.tsx?$/.test(file));
  expect(barrels).toEqual([]);
});

test(`no source file is longer than ${MOST_LINES} lines without a reason`, () => {
  const lengths = sources.map((file) => ({ file, lines: readProjectFile(file).trimEnd().split('\n').length }));
  expect(lengths.filter(({ file, lines }) => lines > MOST_LINES && !(file in LONG_FILES))).toEqual([]);
});

test('no test is left out, and none is the only one', () => {
  const left = files
    .filter((file) => /^tests\/.*\.tsx?$/.test(file))
    .filter((file) => /\b(test|it|describe)(\.\w+)*\.(skip|skipIf|runIf|only|todo|fixme)\b/.test(readProjectFile(file)));
  expect(left, 'A test that needs something absent says so in a line that begins with “note: ”, and passes').toEqual([]);
});

test('wiring decides nothing: an entrypoint’s index or main stays below 60 lines', () => {
  const wiring = files.filter((file) => /^entrypoints\/[a-z-]+\/(index|main)\.tsx?$/.test(file));
  expect(wiring.filter((file) => readProjectFile(file).trimEnd().split('\n').length > 60)).toEqual([]);
});

test('nothing that a reader sees names a file outside the repository', () => {
  const outside = new RegExp([path.posix.join('..', 'shared'), '/work/'].map((part) => part.replaceAll('.', '\\.')).join('|'));
  const seen = files.filter((file) => !file.startsWith('tests/') && /\.(md|[jt]sx?|json|ya?ml|html|css|svg)$/.test(file));
  expect(seen.filter((file) => outside.test(readProjectFile(file)))).toEqual([]);
});

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
