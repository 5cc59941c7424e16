import { describe, expect, test } from 'vitest';

import type { PackageName } from './package-contents.ts';
import { PACKAGES, packageFiles, packageText, pageScripts, scriptsOf } from './package-contents.ts';
import { isOwnFile, requestsIn } from './requests-in.ts';

describe.each(PACKAGES)('%s', (name) => {
  test.each(pageScripts(name))('%s runs in pages and holds nothing that could make a request', (file) => {
    expect(requestsIn(file, packageText(name, file))).toEqual([]);
  });

  test('every script is known to run in pages, or in our own: none escapes the search', () => {
    const pages = packageFiles(name).filter((file) => file.endsWith('.html'));
    const ours = ['background.js', ...pages.flatMap((page) => scriptsOf(name, page))];
    expect([...new Set([...pageScripts(name), ...ours])].toSorted()).toEqual(scripts(name));
  });

  test.each(ownScripts(name))('%s asks for nothing but files of our own package', (file) => {
    // An address in a text is a link that a reader may follow, and libraries name their home page; the CSP keeps them from being fetched.
    const asked = requestsIn(file, packageText(name, file)).filter(({ what }) => what !== 'an address');
    expect(asked.filter((request) => !isOwnFile(request))).toEqual([]);
  });

  test.each(stylesAndPages(name))('%s loads nothing from elsewhere', (file) => {
    const loads = packageText(name, file).match(
      /(\b(src|href|action|srcset)\s*=\s*["']?|url\(\s*["']?|@import\s+["']?)\s*(https?:)?\/\/[^"')\s>]*/gi,
    );
    expect(loads ?? []).toEqual([]);
  });

  test('nothing names a file outside the repository', () => {
    const texts = packageFiles(name).filter((file) => !/\.(png|woff2)$/.test(file));
    expect(texts.filter((file) => /\.\.\/shared|\/work\//.test(packageText(name, file)))).toEqual([]);
  });
});

describe('the search sees', () => {
  test.each([
    ['a plain fetch', "fetch('/x')", ['fetch']],
    ['one behind a name', "self['fetch']", ['fetch']],
    ['a beacon', 'navigator.sendBeacon(u)', ['sendBeacon']],
    ['an image', 'const i = new Image(); i.src = u', ['Image']],
    ['an element that loads', "document.createElement('img')", ['makes <img>']],
    ['JSX that loads', "x('iframe', { src: y })", ['makes <iframe>']],
    ['either as the minifier writes them', 'x(`img`, { src: y }); document.createElement(`iframe`)', ['makes <img>', 'makes <iframe>']],
    ['a style that loads', 's.replaceSync(`a{background:url(https://a.example/b.png)}`)', ['CSS that loads']],
    ['an address', "a.href = 'https://a.example/'", ['an address']],
    ['HTML from a text', "e.innerHTML = t; e['outerHTML'] = t", ['innerHTML', 'outerHTML']],
    ['code from a text', 'eval(t); new Function(t)', ['code from a text', 'code from a text']],
    ['code from elsewhere', "import('./x.js')", ['import()']],
    ['no harm in a question', "e.closest('iframe'), new Set(['img','script'])", []],
    ['no harm in reading HTML', 'if (e.innerHTML === t) n()', []],
    ['no harm in a namespace', "document.createElementNS('http://www.w3.org/2000/svg', 'path')", []],
    ['no harm in words', "t('fetch the image: url and all') // fetch", []],
  ])('%s', (_, source, expected) => {
    expect(requestsIn('x.js', source).map(({ what }) => what)).toEqual(expected);
  });

  test.each([
    ['fetch(e.runtime.getURL(`/glossary.bin`))', true],
    ['fetch(u)', false],
    ["import{a as b}from'./chunk.js'", true],
    ["import('https://a.example/x.js')", false],
  ])('%s: of our own package? %s', (source, own) => {
    expect(
      requestsIn('x.js', source)
        .filter(({ what }) => what !== 'an address')
        .every(isOwnFile),
    ).toBe(own);
  });
});

function ownScripts(name: PackageName): string[] {
  const inPages = pageScripts(name);
  return scripts(name).filter((file) => !inPages.includes(file));
}

function scripts(name: PackageName): string[] {
  return packageFiles(name).filter((file) => file.endsWith('.js'));
}

function stylesAndPages(name: PackageName): string[] {
  return packageFiles(name).filter((file) => /\.(css|html)$/.test(file));
}
