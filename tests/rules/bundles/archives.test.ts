import path from 'node:path';

import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { projectFiles, readProjectFile } from '../project-files.ts';
import { archive, packageFile, packageFiles } from './package-contents.ts';
import type { PackageName } from './package-contents.ts';

const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };

const ARCHIVES = ['chrome', 'firefox', 'sources'].map((kind) => `konteks-${version}-${kind}.zip`);

test.each(ARCHIVES)('%s is the same, byte for byte, when it is built again elsewhere', (file) => {
  const [first, again] = [archive(file), archive(path.join('again', file))];
  expect(first.length).toBeGreaterThan(100_000);
  expect(first.equals(again), otherFiles(first, again).join(', ')).toBe(true);
});

describe.each(['chrome', 'firefox'])('the archive for %s', (browser) => {
  test('holds the files of the package as they are', () => {
    const name = `${browser}-mv3` as PackageName;
    const files = unzipSync(archive(`konteks-${version}-${browser}.zip`));
    expect(Object.keys(files).toSorted()).toEqual(packageFiles(name));
    expect(Object.entries(files).filter(([file, content]) => !packageFile(name, file).equals(content))).toEqual([]);
  });
});

test('the archive of the sources holds nothing that is not in the repository', () => {
  const files = Object.keys(unzipSync(archive(`konteks-${version}-sources.zip`)));
  const known = projectFiles();
  expect(files).toContain('package-lock.json');
  expect(files).toContain('.npmrc');
  expect(files.filter((file) => !known.includes(file))).toEqual([]);
});

/** The files in two archives that differ: what to look at where the archives do. */
function otherFiles(one: Buffer, other: Buffer): string[] {
  const [ours, theirs] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...names].filter((name) => !Buffer.from(ours[name] ?? []).equals(theirs[name] ?? Buffer.from('-')));
}
