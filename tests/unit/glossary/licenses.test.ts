import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { licensesText } from '../../../glossary/build/licenses.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const b = { name: 'b', version: '2.0.0', identifier: 'ISC', text: 'Words of b.' };
const a = { name: 'a', version: '1.0.0', identifier: 'MIT' };

describe('the licences of a package', () => {
  test('stand by name, whatever the order in which the bundler met them', () => {
    const text = licensesText({ root, packages: [b, a] });
    expect(text).toBe(licensesText({ root, packages: [a, b] }));
    expect(text.indexOf('\na 1.0.0\n')).toBeGreaterThan(0);
    expect(text.indexOf('\nb 2.0.0\n')).toBeGreaterThan(text.indexOf('\na 1.0.0\n'));
    expect(text).toContain('Words of b.');
  });

  test('end the build where a package names none', () => {
    expect(() => licensesText({ root, packages: [{ name: 'c', version: '3.0.0', text: 'Some words.' }] })).toThrow(
      /c 3\.0\.0 names no licence/,
    );
  });

  test('end the build where the words are missing and are not our own licence’s', () => {
    expect(() => licensesText({ root, packages: [{ name: 'b', version: '2.0.0', identifier: 'ISC' }] })).toThrow(
      /b 2\.0\.0 brings no text/,
    );
  });
});
