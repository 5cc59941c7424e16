import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { compileGlossary } from '../../../glossary/compile.ts';
import { ROOT, toolScript } from '../../commands/tool.ts';
import type { Pack } from '../packs.ts';
import { WATCH_FILE, WATCH_SCRIPT } from './watch.ts';

const OUTPUT = path.join(ROOT, '.output');

/** Builds the extension and gives its folder: as it ships, or with names in it for a profile. */
export function buildExtension(kind: 'shipped' | 'readable'): string {
  const folder = path.join(OUTPUT, kind === 'shipped' ? 'chrome-mv3-bench' : 'chrome-mv3-readable');
  rmSync(folder, { recursive: true, force: true });
  const words = kind === 'shipped' ? ['--mode', 'bench'] : ['--mode', 'bench', '--config', 'tests/bench/pages/readable.config.ts'];
  const built = spawnSync(process.execPath, [toolScript('wxt'), 'build', ...words], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`Konteks cannot be built:\n${built.stdout}${built.stderr}`);
  return folder;
}

/** A copy of the built extension whose glossary is a pack, and with the harness's watcher beside its files. */
export function packageWith(pack: Pack, built: string): string {
  const folder = watchedPackage(built, `${path.basename(built)}-${pack.forms.length}`);
  writeFileSync(path.join(folder, 'glossary.bin'), compileGlossary(pack.files));
  return folder;
}

/** A copy of the built extension in a folder of that name, with the harness's watcher beside its files. */
export function watchedPackage(built: string, name: string): string {
  const folder = path.join(OUTPUT, 'bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(built, folder, { recursive: true });
  writeFileSync(path.join(folder, WATCH_FILE), WATCH_SCRIPT);
  return folder;
}
