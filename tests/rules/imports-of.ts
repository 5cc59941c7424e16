import { parseSync } from 'vite';

/** One import, export-from or import type of a module. `type` where it is gone at run time. */
export type Import = { readonly specifier: string; readonly type: boolean };

/** Every import that stands in a module's source; throws where it cannot be parsed. */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source, { lang: langOf(file) });
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      type: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ specifier: moduleRequest.value, type: isType }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      specifier: source.slice(start, end).replace(/^(['"`])(.*)\1$/s, '$2'),
      type: false,
    })),
  ];
}

/** A bundle is no TypeScript: there `a<b>(c)` compares. */
function langOf(file: string): 'js' | 'ts' | 'tsx' {
  if (file.endsWith('.js')) return 'js';
  return file.endsWith('x') ? 'tsx' : 'ts';
}
