/*
 * What a store's reviewer does: unpacks the archive of the sources in a folder of its own, installs, builds for Firefox and compares with the
 * package. Fails with the names of the files that differ. Takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { ROOT } from './tool.ts';

const OUTPUT = path.join(ROOT, '.output');
const PACKAGE = 'firefox-mv3';

const folder = mkdtempSync(path.join(tmpdir(), 'konteks-sources-'));
try {
  unpack(path.join(OUTPUT, `konteks-${readVersion()}-sources.zip`), folder);
  npm(['ci', '--no-audit', '--no-fund']);
  npm(['run', 'build']);
  const differing = differences(path.join(OUTPUT, PACKAGE), path.join(folder, '.output', PACKAGE));
  if (differing.length > 0) throw new Error(`built from the archive of the sources, other than in the package: ${differing.join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readVersion(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

function unpack(archive: string, target: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Runs npm in the unpacked folder; the same npm that called us, where one did. */
function npm(words: readonly string[]): void {
  const script = process.env.npm_execpath;
  const own = script !== undefined && /npm-cli\.c?js$/.test(script);
  const how = { cwd: folder, stdio: 'inherit' as const, shell: !own && process.platform === 'win32' };
  const done = own ? spawnSync(process.execPath, [script, ...words], how) : spawnSync('npm', words, how);
  if (done.status !== 0) throw new Error(`npm ${words.join(' ')} failed in the unpacked sources`);
}

/** The files, by their path in both folders, that only one of them has or whose bytes differ. */
function differences(one: string, other: string): string[] {
  const [ours, theirs] = [contentsOf(one), contentsOf(other)];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].filter((name) => ours.get(name)?.equals(theirs.get(name) ?? Buffer.alloc(0)) !== true).toSorted();
}

function contentsOf(root: string): Map<string, Buffer> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  if (files.length === 0) throw new Error(`${root} is empty`);
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(root, file), readFileSync(file)];
    }),
  );
}
