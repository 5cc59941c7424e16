import { describe, expect, test } from 'vitest';

import { importsOf } from '../imports-of.ts';
import { projectFiles, readProjectFile } from '../project-files.ts';
import { PACKAGES, packageText } from './package-contents.ts';

/** Licences under which code may be passed on beside ours, whose own stays as it is. */
const MAY_BE_SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

/** What is in our scripts. One more is one more to trust: it is written down here when it has been looked at. */
const SHIPPED = `
  @wxt-dev/browser @wxt-dev/storage @wxt-dev/webextension-polyfill fuse.js preact
  punycode superlock tldts tldts-core valibot webextension-polyfill wxt
`
  .trim()
  .split(/\s+/);

describe.each(PACKAGES)('licenses.txt of %s', (name) => {
  const text = packageText(name, 'licenses.txt');
  const [own, , ...sections] = text.split(/^-{80}$/m);
  const packages = sections.map((section) => {
    const [, title = '', licence = '', words = ''] = /^\s*(\S+ \S+)\nLicence: (.+)\n([^]*)$/.exec(section) ?? [];
    return { name: title.split(' ')[0] ?? '', version: title.split(' ')[1] ?? '', licence, words };
  });

  test('begins with our own, and that of the glossary’s texts', () => {
    expect(own).toMatch(/^Konteks\s+MIT License/);
    expect(own).toContain('CC BY 4.0');
  });

  test('lists each package in our scripts, and no other', () => {
    expect(packages.map((one) => one.name)).toEqual(SHIPPED);
  });

  test('names for each a licence that lets us ship it, with its words', () => {
    expect(packages.filter(({ licence }) => !MAY_BE_SHIPPED.includes(licence))).toEqual([]);
    expect(packages.filter(({ words }) => words.trim().length < 80)).toEqual([]);
  });

  test('names the versions that the lockfile installs', () => {
    const { packages: locked } = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, { version: string }> };
    expect(packages.filter((one) => locked[`node_modules/${one.name}`]?.version !== one.version)).toEqual([]);
  });

  test('holds each package that our sources import', () => {
    const imported = shippedSources().flatMap((file) => importsOf(file, readProjectFile(file)));
    const names = new Set(imported.flatMap(({ specifier, type }) => (type || specifier.startsWith('.') ? [] : packageOf(specifier))));
    expect(names).toContain('preact');
    expect([...names].filter((one) => !SHIPPED.includes(one))).toEqual([]);
  });

  test('tells whose the public suffix list is', () => {
    expect(packages.find((one) => one.name === 'tldts')?.words).toContain('Mozilla Public License 2.0');
  });
});

function shippedSources(): string[] {
  return projectFiles().filter((file) => /^(entrypoints|components|platform|glossary(?!\/build))\/.*\.tsx?$/.test(file));
}

/** `@floating-ui/dom` of `@floating-ui/dom/x`, `preact` of `preact/hooks`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
