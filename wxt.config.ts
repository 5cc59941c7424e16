import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { defineConfig } from 'wxt';

import { licensesText } from './glossary/build/licenses.ts';
import type { ShippedPackage } from './glossary/build/licenses.ts';
import { packageFiles } from './glossary/build/package-files.ts';

/** The one add-on id, known to Firefox and to the tests. */
const FIREFOX_ID = '{5b1f6f0e-6a5c-4c7e-9a39-1d0f3a7c2e84}';

/** Firefox on the desktop and on Android: both have custom highlights, popovers and the rest from here on. */
const FIREFOX_LEAST = '153.0';

/** Chromium and those that are made of it. */
const CHROME_LEAST = '140';

/** Nothing is rewritten for browsers older than these. */
const TARGETS = [`chrome${CHROME_LEAST}`, `firefox${FIREFOX_LEAST}`];

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

/** The browser's keys for us, as far as the reader does not choose others: as many as Chrome takes, and none that browsers have for themselves. */
const COMMANDS = {
  'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
  'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commandPrevious__' },
  'switch-site': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSwitch__' },
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
};

/** Where Vite lists the packages of one bundle, for us to take. */
const LICENSES_OF_BUNDLE = 'licenses.json';

/** The packages whose code is in any script of this build. */
const shipped = new Map<string, ShippedPackage>();

export default defineConfig({
  imports: false, // auto-imports hide where a name comes from
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  manifestVersion: 3, // WXT would give Firefox version 2
  targetBrowsers: ['chrome', 'firefox'],
  webExt: { chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  hooks: {
    'build:before': () => shipped.clear(),
    'build:publicAssets': async (wxt, files) => {
      files.push(...(await packageFiles({ root: wxt.config.root, scratch: wxt.config.wxtDir, browser: wxt.config.browser })));
    },
    'build:done': (wxt) => {
      const { root, outDir } = wxt.config;
      writeFileSync(path.join(outDir, 'licenses.txt'), licensesText({ root, packages: shipped.values() }));
    },
    // The sources are what is committed: whatever else lies about is not ours to hand on.
    'zip:sources:start': (wxt) => {
      const listed = execFileSync('git', ['ls-files', '-z'], { cwd: wxt.config.root, encoding: 'utf8' });
      Object.assign(wxt.config.zip, { includeSources: listed.split('\0').filter(Boolean), excludeSources: [], dotSources: true });
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extName__' },
    commands: COMMANDS,
    // WXT's development server needs a looser policy of its own.
    ...(mode !== 'development' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'chrome' && { minimum_chrome_version: CHROME_LEAST, storage: { managed_schema: 'policy.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: FIREFOX_LEAST,
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: FIREFOX_LEAST },
      },
    }),
  }),
  vite: () => ({
    plugins: [withoutInnerHtml(), bareScripts(), takenLicenses()],
    build: { target: TARGETS, modulePreload: { polyfill: false }, license: { fileName: LICENSES_OF_BUNDLE } },
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

/** Takes WXT's wrapping and its log of crashes out of the scripts for pages: the browser reports them anyway, and every page would carry it. */
function bareScripts() {
  return {
    name: 'bare-unlisted-scripts',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint|wxt\/dist\/utils\/define-unlisted-script/ },
      handler(code: string, id: string): string {
        if (!id.includes('virtual:')) return 'export const defineUnlistedScript = (main) => main;';
        const definition = /^import definition from .*$/m.exec(code);
        if (definition === null) throw new Error('WXT no longer wraps scripts as expected: look at it and mend wxt.config.ts');
        return `${definition[0]}\nexport default definition();`;
      },
    },
  };
}

/** Takes the list of packages out of each bundle: they go into one file of the package (see `build:done`). */
function takenLicenses() {
  return {
    name: 'licenses-of-all-bundles',
    generateBundle: {
      order: 'post' as const, // when Vite has made its list
      handler(_: unknown, bundle: Record<string, { source?: unknown }>): void {
        const { source } = bundle[LICENSES_OF_BUNDLE] ?? {};
        if (typeof source !== 'string') throw new Error('Vite no longer lists the licences of a bundle: mend wxt.config.ts');
        for (const one of JSON.parse(source) as ShippedPackage[]) shipped.set(`${one.name}@${one.version}`, one);
        delete bundle[LICENSES_OF_BUNDLE];
      },
    },
  };
}
