import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const OUTPUT = path.resolve(import.meta.dirname, '../../../.output');

/** The two packages that `npm run build` and `npm run package` make. */
export const PACKAGES = ['chrome-mv3', 'firefox-mv3'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** Scripts that run in pages. Everything else runs in pages of our own and in the background, where our CSP holds. */
export const PAGE_SCRIPTS = ['probe.js', 'annotator.js', 'card.js'] as const;

/** The files of a built package, by their path in it. */
export function packageFiles(name: PackageName): string[] {
  const folder = path.join(OUTPUT, name);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: these tests look at what \`npm run package\` makes`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .toSorted();
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
