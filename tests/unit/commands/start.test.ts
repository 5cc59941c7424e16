import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { mentionsTable } from '../../commands/mentions-table.ts';
import { pageToOpen } from '../../commands/page-to-open.ts';
import { contentTypeOf, fileOf, serveFiles } from '../../support/serve-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'konteks-start-'));
writeFileSync(path.join(folder, 'berita.html'), '<p>WAIC');
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm start opens', () => {
  test.each([
    ['an address', 'https://a.example/x?y', { kind: 'address', url: 'https://a.example/x?y' }],
    ['a file beside the reader', 'berita.html', { kind: 'file', folder, name: 'berita.html' }],
    ['a file by its full path', path.join(folder, 'berita.html'), { kind: 'file', folder, name: 'berita.html' }],
  ])('%s', (_, word, page) => {
    expect(pageToOpen(word, { folder })).toEqual(page);
  });

  test.each([
    ['a file that is not there', 'kabar.html', 'There is no file'],
    ['a folder', '.', 'is not a file'],
    ['an address that is none', 'http://', 'is not an address'],
    ['a page of the browser', 'chrome://settings', 'is no page that Konteks can run on'],
  ])('not %s, and says so', (_, word, problem) => {
    expect(() => pageToOpen(word, { folder })).toThrow(problem);
  });
});

describe('a file is served', () => {
  test.each([
    ['a.html', '<meta charset="windows-1252"><p>', 'text/html'],
    ['a.HTM', '<p>Tanpa charset', 'text/html; charset=utf-8'],
    ['a.txt', '', 'text/plain; charset=utf-8'],
    ['a.svg', '', 'image/svg+xml'],
    ['a.jpg', '', 'image/jpeg'],
    ['a.xyz', '', 'application/octet-stream'],
  ])('%s holding %j as %s', (file, content, type) => {
    expect(contentTypeOf(file, Buffer.from(content))).toBe(type);
  });

  test.each([
    ['/a/b.html?x=1#y', path.join('/site', 'a', 'b.html')],
    ['/ber%20ita.html', path.join('/site', 'ber ita.html')],
    ['/', undefined],
    ['/../secret', undefined],
    ['/%2e%2e/secret', undefined],
    ['/a/..%2f..%2fsecret', undefined],
    ['/a\\..\\..\\secret', undefined],
    ['/.git/config', undefined],
    ['/%zz', undefined],
    ['/a%00.html', undefined],
  ])('asked as %s from %s', (url, file) => {
    expect(fileOf('/site', url)).toBe(file);
  });

  test('to a browser on this machine; a folder is not listed', async () => {
    const { origin, stop } = await serveFiles(folder);
    const page = await fetch(`${origin}/berita.html`);
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([200, 'text/html; charset=utf-8', '<p>WAIC']);
    expect((await fetch(`${origin}/`)).status).toBe(404);
    expect((await fetch(`${origin}/kabar.html`)).status).toBe(404);
    stop();
  });
});

test('the table counts each surface of an entry, in the order of the page', () => {
  const mentions = [
    { entry: 'waic', surface: 'WAIC' },
    { entry: 'ai', surface: 'AI' },
    { entry: 'waic', surface: 'WAIC' },
  ];
  expect(mentionsTable(mentions).split('\n')).toEqual([
    '  surface  entry  count',
    '  WAIC     waic       2',
    '  AI       ai         1',
    '',
    '3 mentions of 2 entries',
  ]);
});
