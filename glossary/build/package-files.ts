import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { transform } from 'lightningcss';

import { compileGlossary } from '../compile.ts';
import { OFF_SIZES, offIcon } from './off-icons.ts';
import { readSoundGlossary } from './read-glossary.ts';

type PackageFile = { readonly relativeDest: string } & ({ readonly contents: string } | { readonly absoluteSrc: string });

/**
 * The files of the package that are not bundled: the compiled glossary, the toolbar's icon for where Konteks is off, the schema of administrators'
 * policies, and the manifest's texts in each language (`_locales`), taken from the interface's own catalogue. `scratch` is a folder for what must be on disk to be copied.
 */
export async function packageFiles({ root, scratch, browser }: { root: string; scratch: string; browser: string }): Promise<PackageFile[]> {
  const compiled = path.join(scratch, 'glossary.bin');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(compiled, compileGlossary(readSoundGlossary(path.join(root, 'glossary'))));
  const icons = OFF_SIZES.map(async (pixels) => {
    const drawn = path.join(scratch, `off-${pixels}.png`);
    writeFileSync(drawn, await offIcon(path.join(root, 'assets'), pixels));
    return { relativeDest: `icons/off-${pixels}.png`, absoluteSrc: drawn };
  });
  return [
    ...(await Promise.all(icons)),
    { relativeDest: 'glossary.bin', absoluteSrc: compiled },
    { relativeDest: 'highlight.css', contents: minifiedCss(path.join(root, 'assets/highlight.css')) },
    // Firefox takes policies without a schema.
    ...(browser === 'chrome' ? [{ relativeDest: 'policy.json', absoluteSrc: path.join(root, 'assets/policy.json') }] : []),
    ...['en', 'id'].map((lang) => ({ relativeDest: `_locales/${lang}/messages.json`, contents: manifestMessages(root, lang) })),
  ];
}

function minifiedCss(file: string): string {
  return transform({ filename: file, code: readFileSync(file), minify: true }).code.toString();
}

function manifestMessages(root: string, lang: string): string {
  const catalogue = JSON.parse(readFileSync(path.join(root, `assets/locales/${lang}.json`), 'utf8')) as Record<string, string>;
  const names = ['extName', 'extDescription', 'commandNext', 'commandPrevious', 'commandSwitch'];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, { message: catalogue[name] ?? '' }])));
}
