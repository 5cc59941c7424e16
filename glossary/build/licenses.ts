import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A package whose code is in a script of ours, as Vite tells it (`build.license`). */
export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
};

/** What else a package brings into ours, under a licence of its own. */
const DATA_INSIDE: Record<string, string> = {
  tldts:
    'Its data is the Public Suffix List (https://publicsuffix.org/list/), under the Mozilla Public License 2.0, whose text stands under webextension-polyfill.',
};

const RULE = `\n${'-'.repeat(80)}\n`;

/**
 * The text of `licenses.txt`: our own licence, then every package that is in our scripts, by name. A package that names no licence ends the
 * build, since nobody may pass it on.
 */
export function licensesText({ root, packages }: { root: string; packages: Iterable<ShippedPackage> }): string {
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
  const sorted = [...packages].toSorted((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  const intro = `Konteks\n\n${own}\n${RULE}
The scripts of Konteks hold code of these npm packages, shortened by the bundler, and Preact without its way to set HTML. The source of
each is the package of that name and version.
`;
  return [intro, ...sorted.map(sectionOf)].join(RULE);
}

function titleOf({ name, version }: ShippedPackage): string {
  return `${name} ${version}`;
}

function sectionOf(shipped: ShippedPackage): string {
  const { name, identifier, text } = shipped;
  if (identifier === undefined) throw new Error(`${titleOf(shipped)} names no licence: we may not ship it`);
  if (text === undefined && identifier !== 'MIT') throw new Error(`${titleOf(shipped)} brings no text of its licence ${identifier}`);
  const words = text ?? 'The package brings no text of its own. The words of the MIT License are those at the top of this file.';
  const inside = DATA_INSIDE[name];
  return `\n${titleOf(shipped)}\nLicence: ${identifier}\n\n${inside === undefined ? '' : `${inside}\n\n`}${words}\n`;
}
