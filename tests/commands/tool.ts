import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The script of a package of ours that can be run with Node: no shell, no `.cmd` files, nothing fetched on the way as npx would. */
export function toolScript(name: string): string {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (script === undefined) throw new Error(`the package ${name} has no command`);
  return path.join(folder, script);
}

/** Runs it to its end, or to its `limit` in ms, and gives what it printed on stdout; what it says on stderr is seen. */
export function runTool(name: string, { words, limit }: { words: readonly string[]; limit: number }): string {
  return spawnSync(process.execPath, [toolScript(name), ...words], {
    cwd: ROOT,
    timeout: limit,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  }).stdout;
}
