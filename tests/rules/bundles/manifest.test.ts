import { describe, expect, test } from 'vitest';

import { readProjectFile } from '../project-files.ts';
import { PACKAGES, packageFiles, packageText } from './package-contents.ts';

/** All that a manifest of ours may say. A new key is a new promise to the reader, or a new question to them: PRIVACY.md has to tell it. */
const KEYS = {
  both: `
    manifest_version name description version default_locale icons action background commands options_ui permissions
    host_permissions content_security_policy
  `
    .trim()
    .split(/\s+/),
  'chrome-mv3': ['minimum_chrome_version', 'storage'],
  'firefox-mv3': ['browser_specific_settings'],
};

const PERMISSIONS = ['<all_urls>', 'activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];

/** Files that give a reader the reason for each permission. */
const EXPLAINED_IN = ['README.md', 'PRIVACY.md', 'assets/store/en.md', 'assets/store/id.md'];

describe.each(PACKAGES)('the manifest of %s', (name) => {
  const manifest = JSON.parse(packageText(name, 'manifest.json')) as Record<string, unknown>;

  test('says only what we know of', () => {
    expect(Object.keys(manifest).filter((key) => ![...KEYS.both, ...KEYS[name]].includes(key))).toEqual([]);
  });

  test('asks for exactly the permissions we know of', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(permissionsOf(manifest)).toEqual(PERMISSIONS);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('has the version of package.json, which the changelog tells first', () => {
    const { version } = JSON.parse(readProjectFile('package.json')) as { version: string };
    expect(manifest.version).toBe(version);
    expect(/^## (\S+)/m.exec(readProjectFile('CHANGELOG.md'))?.[1]).toBe(version);
  });

  test('shows pages no file of ours, and declares no script: scripts are registered, so that a site can be left out', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  test('forbids our own pages and the background every request but for files of the package', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    const directives = new Map(
      policy.split(';').map((directive) => [directive.trim().split(' ')[0], directive.trim().split(' ').slice(1)]),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    const sources = [...directives].filter(([name_]) => name_?.endsWith('-src')).flatMap(([, values]) => values);
    expect(sources.filter((source) => !["'none'", "'self'"].includes(source))).toEqual([]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  test('names only files that are in the package', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"\/?([\w./-]+\.(?:js|html|png|svg|css))"/g)].map(([, file]) => file);
    const files = packageFiles(name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => file !== undefined && !files.includes(file))).toEqual([]);
  });

  test('has a name and a description in every language', () => {
    for (const language of ['en', 'id']) {
      const messages = JSON.parse(packageText(name, `_locales/${language}/messages.json`)) as Record<string, { message: string }>;
      for (const key of ['extName', 'extDescription']) expect(messages[key]?.message, `${key} in ${language}`).toMatch(/\w/);
    }
  });
});

test('in Firefox, on Android too, starts at one version', () => {
  const { browser_specific_settings: settings } = JSON.parse(packageText('firefox-mv3', 'manifest.json')) as {
    browser_specific_settings: Record<string, { strict_min_version: string }>;
  };
  expect(Object.keys(settings).toSorted()).toEqual(['gecko', 'gecko_android']);
  expect(settings['gecko_android']?.strict_min_version).toBe(settings['gecko']?.strict_min_version);
});

test.each(EXPLAINED_IN)('%s explains each permission, and no other', (file) => {
  const rows = [...readProjectFile(file).matchAll(/^\| `([^`]+)`[^|]*\|([^|]+)\|([^|]+)\|$/gm)];
  expect(rows.map(([, permission = '']) => permission).toSorted()).toEqual(PERMISSIONS);
  expect(rows.filter(([, , why = '', never = '']) => why.trim().length < 20 || never.trim().length < 10)).toEqual([]);
});

function permissionsOf(manifest: Record<string, unknown>): string[] {
  const keys = ['permissions', 'host_permissions'] as const;
  return keys.flatMap((key) => manifest[key] as string[]).toSorted();
}
