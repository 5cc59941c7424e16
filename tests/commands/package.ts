/*
 * `npm run package [-- FOLDER]`: builds both browsers' packages and their archives, and the archive of the sources, in `.output` or in FOLDER.
 * Closes with the archives' SHA-256: the same commit gives the same each time, with the same Node.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { zip } from 'wxt';

import { ROOT } from './tool.ts';

const [outDir = '.output'] = process.argv.slice(2);
const archives: string[] = [];
for (const browser of ['chrome', 'firefox']) archives.push(...(await zip({ root: ROOT, browser, outDir })));
for (const archive of archives) {
  const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
  console.log(`${hash}  ${path.relative(ROOT, archive)}`);
}
