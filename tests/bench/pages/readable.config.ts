import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';

import shipped from '../../../wxt.config.ts';

/** The extension as it ships, but not minified: in a profile its functions have their names. */
export default defineConfig({
  ...shipped,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-readable',
  vite: async (environment) => mergeConfig((await shipped.vite?.(environment)) ?? {}, { build: { minify: false } }),
});
