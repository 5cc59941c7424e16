import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The files of the repository, new ones too, as `git add --all` would take them; with forward slashes. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 25,
  });
  return listed
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(ROOT, file))) // one that is deleted and not yet committed is still listed
    .toSorted();
}

export function readProjectFile(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
