import path from 'node:path';

import type { Plugin } from 'vite';

/** One rule of the matcher switched off: `from` becomes `to` in `file`. */
export type Mutation = { readonly rule: string; readonly file: string; readonly from: string; readonly to: string };

/** A Vite plugin that switches one rule off while tests run; the file on disk stays as it is. Throws where the rule's text is not there once. */
export function mutateRule({ rule, file, from, to }: Mutation): Plugin {
  const target = path.resolve(import.meta.dirname, '../..', file);
  return {
    name: 'mutate-rule',
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0] !== target) return undefined;
      if (code.split(from).length !== 2)
        throw new Error(`“${rule}”: its text stands ${code.split(from).length - 1} times in ${file} → mend rule-mutations.ts`);
      return { code: code.replace(from, () => to), map: null };
    },
  };
}
