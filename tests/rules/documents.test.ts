import { readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { DEFINITIONS, SYNCING } from '../../platform/settings.ts';
import { SYNCED_ITEMS } from '../../platform/sync-chunks.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

const files = projectFiles();
const ENTRIES = readdirSync(path.resolve(import.meta.dirname, '../../glossary/entries')).length;

describe('what we write for readers', () => {
  test.each(['README.md', 'assets/store/en.md', 'assets/store/id.md'])('%s tells the number of entries as it is', (file) => {
    const told = [...readProjectFile(file).matchAll(/(\d+) (?:entries|entri)\b/g)].map(([, number]) => Number(number));
    expect(told).toEqual([ENTRIES]);
  });

  test('PRIVACY.md names everything that is stored, and nothing else', () => {
    const sources = files.filter((file) => /^(platform|entrypoints)\/.*\.tsx?$/.test(file)).map(readProjectFile);
    const literal = sources.flatMap((source) => [...source.matchAll(/'(?:local|sync|session|managed):(\w+)'/g)].map(([, key = '']) => key));
    const stored = [...new Set([...literal, ...Object.values(DEFINITIONS).map(({ key }) => key), SYNCING.key, SYNCED_ITEMS])];
    const [before = ''] = readProjectFile('PRIVACY.md').split(/^## Permissions/m);
    const named = [...before.matchAll(/\(`(\w+)`\)/g)].map(([, key = '']) => key);
    expect(stored.length).toBeGreaterThan(0);
    expect(named.toSorted()).toEqual(stored.toSorted());
  });

  test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md'])('%s names only files that are there', (file) => {
    const named = [...readProjectFile(file).matchAll(/[`(]((?:entrypoints|components|glossary|platform|assets|tests)\/[\w./*-]*)[`)]/g)];
    const missing = named.flatMap(([, name = '']) => (files.some((one) => isNamed(one, name)) ? [] : name));
    expect(missing).toEqual([]);
  });

  test.each(['README.md', 'CONTRIBUTING.md', '.github/workflows/test.yml', '.github/workflows/release.yml'])(
    '%s names only commands that package.json has',
    (file) => {
      const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
      const named = [...readProjectFile(file).matchAll(/npm (?:run )?((?:test|start|package|build)\b[\w:-]*|(?<=run )[\w:-]+)/g)];
      expect(named.length).toBeGreaterThan(0);
      expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
    },
  );
});

describe.each(files.filter((file) => file.startsWith('.github/workflows/')))('%s', (file) => {
  const workflow = parse(readProjectFile(file)) as {
    permissions?: Record<string, string>;
    jobs: Record<string, { steps: ReadonlyArray<{ uses?: string; run?: string }> }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('uses actions by their major version, and none but those of the host', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });

  test('says what it may do, needs no secret, and runs all our tests', () => {
    expect(workflow.permissions).toEqual({ contents: file.endsWith('release.yml') ? 'write' : 'read' });
    expect(readProjectFile(file)).not.toContain('secrets.');
    expect(steps.map((step) => step.run)).toContain('npm test');
  });
});

test('on every push our tests run, and what ships is audited', () => {
  const { on, jobs } = parse(readProjectFile('.github/workflows/test.yml')) as {
    on: Record<string, unknown>;
    jobs: Record<string, { if?: string; steps: ReadonlyArray<{ run?: string }> }>;
  };
  expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
  expect(on['push']).toBeNull(); // of every branch
  expect(Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual(['npm test', 'npm run audit']);
});

test('on a tag of a version the archives are attached to its release, once all tests passed', () => {
  const { on, jobs } = parse(readProjectFile('.github/workflows/release.yml')) as {
    on: { push: { tags: string[] } };
    jobs: Record<string, { steps: ReadonlyArray<{ run?: string }> }>;
  };
  expect(on).toEqual({ push: { tags: ['v*'] } });
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  const places = ['npm test', 'npm run package', 'gh release create'].map((start) => runs.findIndex((run) => run.startsWith(start)));
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
  expect(places).not.toContain(-1);
  expect(runs.at(-1)).toContain('.output/konteks-*.zip');
});

/** Whether a name in a text means this file: as it is, its folder, or with a star in it; `<id>` is not looked at. */
function isNamed(file: string, name: string): boolean {
  if (name.includes('*')) return path.matchesGlob(file, name);
  return file === name || file.startsWith(name.endsWith('/') ? name : `${name}/`);
}
