import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { importsOf } from '../imports-of.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../../../.output');

/** The two packages that `npm run build` and `npm run package` make. */
export const PACKAGES = ['chrome-mv3', 'firefox-mv3'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** The files of a built package, by their path in it. */
export function packageFiles(name: PackageName): string[] {
  const folder = path.join(OUTPUT, name);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: these tests look at what \`npm run package\` makes`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .toSorted();
}

/**
 * Scripts that run in pages: all that the background names, since it registers and injects them. Everything else runs in pages of our own and in the
 * background, where our CSP holds.
 */
export function pageScripts(name: PackageName): string[] {
  const named = [...packageText(name, 'background.js').matchAll(/[`'"]\/?([\w/-]+\.js)[`'"]/g)].flatMap(([, file]) => file ?? []);
  return [...new Set(named)].toSorted();
}

/** All scripts that these import, and they themselves. */
export function withImports(name: PackageName, first: readonly string[]): string[] {
  const all = packageFiles(name);
  const found = new Set<string>();
  const waiting = [...first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const here = path.posix.dirname(file);
    const imported = importsOf(file, packageText(name, file)).map(({ specifier }) =>
      path.posix.join(specifier.startsWith('/') ? '' : here, specifier).replace(/^\//, ''),
    );
    waiting.push(...imported.filter((one) => all.includes(one)));
  }
  return [...found];
}

/** All scripts that a page of ours loads, those that they import too. */
export function scriptsOf(name: PackageName, page: string): string[] {
  const html = packageText(name, page);
  const loaded = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
  return withImports(name, loaded);
}

export function packageFile(name: PackageName, file: string): Buffer {
  return readFileSync(path.join(OUTPUT, name, file));
}

export function packageText(name: PackageName, file: string): string {
  return packageFile(name, file).toString('utf8');
}

/** An archive that `npm run package` makes. */
export function archive(file: string): Buffer {
  return readFileSync(path.join(OUTPUT, file));
}
