import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import type { PackageName } from './package-contents.ts';
import { PACKAGES, packageFile, packageText, scriptsOf, withImports } from './package-contents.ts';

/** What each part may weigh, in bytes: its files compressed together, except for what is read as it is. */
type Budget = { readonly part: string; readonly most: number; readonly plain?: true; readonly files: (name: PackageName) => string[] };

const BUDGETS: readonly Budget[] = [
  { part: 'probe.js', most: 1_024, files: () => ['probe.js'] }, // on every page there is
  { part: 'annotated page', most: 8_192, files: () => ['probe.js', 'annotator.js', 'highlight.css'] }, // before its first card
  { part: 'card.js', most: 15_360, files: () => ['card.js'] }, // at the first card of a page
  // What could not be read is told, and undo takes back only what a file changed: 1 kB of it.
  { part: 'options', most: 35_840, files: (name) => scriptsOf(name, 'options.html') },
  { part: 'popup', most: 38_912, files: (name) => scriptsOf(name, 'popup.html') },
  // Parsed each time that the worker wakes; two thirds of it are the public suffix list, half a kB merges files into what is stored.
  { part: 'background', most: 144_384, files: backgroundScripts },
  // Read once in a worker's life; half of it is cards, the rest 300,000 surface forms.
  { part: 'glossary.bin', most: 768_000, plain: true, files: () => ['glossary.bin'] },
];

describe.each(PACKAGES)('%s', (name) => {
  test.each(BUDGETS)('$part weighs at most $most bytes', ({ part, most, plain, files }) => {
    const weight = weightOf(Buffer.concat(files(name).map((file) => packageFile(name, file))), plain);
    console.log(`note: ${name.padEnd(12)} ${part.padEnd(14)} ${kilobytes(weight)} of ${kilobytes(most)} kB${plain ? '' : ' gzip'}`);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(most);
  });
});

function weightOf(content: Buffer, plain: true | undefined): number {
  return plain ? content.length : gzipSync(content, { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(6);
}

function backgroundScripts(name: PackageName): string[] {
  const { background } = JSON.parse(packageText(name, 'manifest.json')) as { background: { service_worker?: string; scripts?: string[] } };
  return withImports(name, background.scripts ?? [background.service_worker ?? '']);
}
