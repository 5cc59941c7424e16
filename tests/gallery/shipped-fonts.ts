import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../commands/tool.ts';

const FOLDER = path.join(ROOT, '.output/fonts');
/** What families that our styles ask for are drawn with, wherever pictures are taken. */
const FAMILIES = {
  'Source Serif 4': ['Georgia', 'Times New Roman', 'serif'],
  'Source Sans 3': ['system-ui', 'Segoe UI', 'Arial', 'Helvetica', 'sans', 'sans-serif'],
};
const PACKAGES = ['source-serif-4', 'source-sans-3'];

/**
 * Makes programs on Linux draw all text with the two families that come with the tests, whatever the machine has: gives the environment to
 * start them with. Elsewhere the machine's own fonts are drawn.
 */
export function shippedFonts(): Record<string, string> {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, 'fonts.conf');
  writeFileSync(file, configuration());
  return { ...definedIn(process.env), FONTCONFIG_FILE: file };
}

function configuration(): string {
  const folders = PACKAGES.map((name) => `  <dir>${path.join(ROOT, 'node_modules/@expo-google-fonts', name)}</dir>`);
  const aliases = Object.entries(FAMILIES).flatMap(([family, standsFor]) =>
    standsFor.map((asked) => `  <match><test name="family"><string>${asked}</string></test>${assigned(family)}</match>`),
  );
  // Chromium asks for `system-ui` without a name.
  aliases.push(`  <match><edit name="family" mode="append_last"><string>Source Sans 3</string></edit></match>`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...folders, ...aliases].join('\n')}
  <cachedir>${path.join(FOLDER, 'cache')}</cachedir>
</fontconfig>
`;
}

function assigned(family: string): string {
  return `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>`;
}

function definedIn(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
