import { readFileSync } from 'node:fs';
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
    load(id) {
      if (id.split('?')[0] !== target) return undefined;
      const code = readFileSync(target, 'utf8');
      const times = code.split(from).length - 1;
      if (times !== 1) throw new Error(`“${rule}”: its text stands ${times} times in ${file} → mend rule-mutations.ts`);
      return code.replace(from, () => to);
    },
  };
}
