import { defineConfig } from 'wxt';

import { packageFiles } from './glossary/build/package-files.ts';

/** The one add-on id, known to Firefox and to the tests. */
const FIREFOX_ID = '{5b1f6f0e-6a5c-4c7e-9a39-1d0f3a7c2e84}';

/** Nothing but our own package can be reached from our pages and the background (see PRIVACY.md). */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  imports: false, // auto-imports hide where a name comes from
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  manifestVersion: 3, // WXT would give Firefox version 2
  targetBrowsers: ['chrome', 'firefox'],
  webExt: { chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      files.push(...(await packageFiles({ root: wxt.config.root, scratch: wxt.config.wxtDir })));
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extName__' },
    // WXT's development server needs a looser policy of its own.
    ...(mode !== 'development' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'chrome' && { minimum_chrome_version: '140', storage: { managed_schema: 'policy.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  vite: () => ({
    plugins: [withoutInnerHtml(), withoutCrashLog()],
    build: { modulePreload: { polyfill: false } },
  }),
});

/** Takes Preact's one assignment to innerHTML out: we never use it, and store linters warn of it. */
function withoutInnerHtml() {
  return {
    name: 'preact-without-inner-html',
    transform: {
      filter: { id: /preact\/dist\/preact\.mjs$/ },
      handler(code: string): string {
        const safe = code.replace('(t.innerHTML=h.__html)', 'void 0');
        if (safe === code) throw new Error('Preact no longer holds the expected innerHTML assignment: look at it and mend wxt.config.ts');
        return safe;
      },
    },
  };
}

/** Takes WXT's own log of crashes out of the scripts for pages: the browser reports them anyway, and every page would carry it. */
function withoutCrashLog() {
  return {
    name: 'unlisted-script-without-crash-log',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
      handler(code: string): string {
        const definition = /^import definition from .*$/m.exec(code);
        if (definition === null) throw new Error('WXT no longer wraps scripts as expected: look at it and mend wxt.config.ts');
        return `${definition[0]}\nexport default definition.main();`;
      },
    },
  };
}
