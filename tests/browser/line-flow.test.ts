import { afterEach, describe, expect, test } from 'vitest';

import { blockAround } from '../../entrypoints/annotator/line-flow.ts';

/** Where `#at` is text of `#block`; fixtures of our own, so innerHTML may set them. */
const PLACES: ReadonlyArray<readonly [what: string, html: string]> = [
  ['a paragraph is itself', '<div><p id="at" class="block">teks</p></div>'],
  ['a word in a line is of the line’s paragraph', '<div><p class="block">a <b><i id="at">b</i></b></p></div>'],
  ['what is shown in a line by its style is too', '<div class="block">a <div style="display:inline" id="at">b</div></div>'],
  ['a block with text beside it is itself', '<section>a <div id="at" class="block">b</div></section>'],
  ['what has no box of its own is of what is around it', '<p class="block">a <x-word style="display:contents" id="at">b</x-word></p>'],
];

afterEach(() => document.body.replaceChildren());

const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};

describe('the block around a change', () => {
  test.each(PLACES)('%s', (_what, html) => {
    document.body.innerHTML = html;
    expect(blockAround(find('#at'))).toBe(find('.block'));
  });

  test('in a shadow root that stands in a line, it is the paragraph around its host, slots included', () => {
    document.body.innerHTML = '<p class="block">a <x-word><b id="at">c</b></x-word></p>';
    const root = find('x-word').attachShadow({ mode: 'open' });
    root.innerHTML = '<i>b</i> <slot></slot>';
    expect(blockAround(root.querySelector('i') as Element)).toBe(find('.block'));
    expect(blockAround(find('#at'))).toBe(find('.block'));
  });

  test('a paragraph in a shadow root stays within it', () => {
    document.body.innerHTML = '<x-box></x-box>';
    const root = find('x-box').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>a <b>b</b></p>';
    expect(blockAround(root.querySelector('b') as Element)).toBe(root.querySelector('p'));
  });
});
