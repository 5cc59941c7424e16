import path from 'node:path';

/**
 * The rooms of the house, innermost first: what each may import from the others, and the packages that it may use. A file lives in the most
 * particular room that its path begins with. `typesOf`: packages of which only types may be imported. Assets may be imported by whoever shows them.
 */
export type Room = { readonly place: string; readonly rooms: readonly string[]; readonly packages: RegExp; readonly typesOf?: RegExp };

const NONE = /^$/;

const ROOMS: readonly Room[] = [
  { place: 'glossary', rooms: [], packages: NONE },
  { place: 'glossary/search.ts', rooms: ['glossary'], packages: /^fuse\.js(\/|$)/ },
  { place: 'glossary/entry.ts', rooms: ['glossary'], packages: NONE, typesOf: /^valibot$/ },
  { place: 'glossary/schema.ts', rooms: ['glossary'], packages: /^valibot$/ },
  { place: 'glossary/build', rooms: ['glossary'], packages: /^(node:.+|yaml|valibot|lightningcss|sharp)$/ },
  { place: 'platform', rooms: ['glossary', 'assets'], packages: /^(wxt\/.+|tldts|punycode\/?)$/, typesOf: /^webextension-polyfill$/ },
  { place: 'platform/stored.ts', rooms: [], packages: /^valibot$/ },
  { place: 'platform/settings.ts', rooms: ['glossary'], packages: /^valibot$/ },
  { place: 'components', rooms: ['glossary', 'assets'], packages: /^preact(\/|$)/ },
  { place: 'entrypoints', rooms: ['glossary', 'platform', 'components', 'assets'], packages: /^(preact(\/.*)?|wxt\/.+)$/ },
  // It runs on every page there is: a library is more weight than it has in all.
  { place: 'entrypoints/probe', rooms: [], packages: /^wxt\/utils\/define-unlisted-script$/ },
  { place: 'entrypoints/card/card-state.ts', rooms: ['glossary'], packages: NONE },
];

/** The most particular room of a file; undefined outside the house (configuration, tests). */
export function roomOf(file: string): Room | undefined {
  return ROOMS.filter(({ place }) => file === place || file.startsWith(`${place}/`)).toSorted((a, b) => b.place.length - a.place.length)[0];
}

/** The file that a relative import names; specifiers carry their endings, and may end in a query of the bundler (`?inline`). */
export function targetOf(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

/** What speaks against an import, or undefined. */
export function objectionTo(file: string, { specifier, type }: { specifier: string; type: boolean }): string | undefined {
  const room = roomOf(file);
  if (!room) return undefined;
  if (!specifier.startsWith('.')) {
    const allowed = room.packages.test(specifier) || (type && room.typesOf?.test(specifier) === true);
    return allowed ? undefined : `${room.place} may not use the package ${specifier}`;
  }
  const target = targetOf(file, specifier);
  if (file === 'entrypoints/card/card-state.ts' && !type) return 'card-state.ts may import types only';
  if (target.startsWith('glossary/build/') && !file.startsWith('glossary/build/')) return 'glossary/build is for Node and never shipped';
  // The one contract between the scripts of a frame (see the file).
  if (target === 'entrypoints/annotator/page-copy.ts') return undefined;
  // What is new is told to readers as it stands there.
  if (target === 'CHANGELOG.md' && file === 'entrypoints/options/About.tsx') return undefined;
  if (isNear(file, target)) return undefined;
  if (room.rooms.some((place) => target.startsWith(`${place}/`))) return undefined;
  return `${room.place} may not import from ${target}`;
}

/** An entrypoint may import only its own folder's files, since nobody imports an entrypoint: other rooms their own. */
function isNear(file: string, target: string): boolean {
  const depth = file.startsWith('entrypoints/') || file.startsWith('glossary/build/') ? 2 : 1;
  const home = file.split('/').slice(0, depth).join('/');
  return target.startsWith(`${home}/`);
}
