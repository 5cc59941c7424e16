import { afterEach, describe, expect, test } from 'vitest';

import { placeMention, rectanglesOf } from '../../entrypoints/annotator/place.ts';
import { textBlocksOf } from '../../entrypoints/annotator/text-blocks.ts';
import type { ReadBlock } from '../../entrypoints/annotator/page-reader.ts';
import type { TextBlock } from '../../entrypoints/annotator/text-blocks.ts';
import type { EntryId } from '../../glossary/entry.ts';

/** Fixtures are markup of our own, so innerHTML may set them; what ships never does. */
const read = (html: string, comments = false) => {
  document.body.innerHTML = html;
  return textBlocksOf(document.body, { comments, pause: () => undefined });
};
const textsOf = async (html: string): Promise<string[]> => (await read(html)).map(({ text }) => text.trim());
const asRead = (block: TextBlock): ReadBlock => ({ ...block, id: 0, mentions: [] });

afterEach(() => document.body.replaceChildren());

const LAWS: ReadonlyArray<readonly [law: string, html: string, texts: readonly string[]]> = [
  ['inline elements join', '<p><b>AI</b> Action <em>Pl</em>an</p>', ['AI Action Plan']],
  ['links join', '<p>tata <a href="#">kelola</a> AI</p>', ['tata kelola AI']],
  ['blocks never join', '<div>AI<p>Action</p>Plan</div>', ['AI', 'Action', 'Plan']],
  ['a drop cap joins its word', '<p><span style="float:left;font-size:3em">N</span>vidia</p>', ['Nvidia']],
  ['a possible break joins', '<p>Nvi<wbr>dia</p>', ['Nvidia']],
  ['soft hyphens and zero-width characters stay where they are', '<p>Nvi&shy;dia Hua&#8203;wei</p>', ['Nvi\u00ADdia Hua\u200Bwei']],
  ['a ruby is read without its reading', '<p><ruby>人工<rp>(</rp><rt>rengong</rt><rp>)</rp>智能</ruby>。</p>', ['人工智能。']],
  ['white space is read as it is shown', '<p>AI\n    Action\t\tPlan</p>', ['AI Action Plan']],
  ['one line break ends a line, two a paragraph', '<div>satu<br>dua<br><br>tiga</div>', ['satu dua', 'tiga']],
  ['a span that is set as a block parts what touches it', '<p>AI<span style="display:block">Action</span></p>', ['AI', 'Action']],
  ['items of a flex row part what touches', '<div style="display:flex"><span>AI</span><span>Action</span></div>', ['AI', 'Action']],
  [
    'a block that is set in a line joins the text beside it',
    '<section>AI <div style="display:inline">Action</div> Plan</section>',
    ['AI Action Plan'],
  ],
  ['an element of the page’s own kind is what its style says', '<p>AI <x-word>Action</x-word> Plan</p>', ['AI Action Plan']],
  [
    'tables, captions, lists and quotations are read cell by cell',
    '<table><caption>a</caption><tr><th>b<td>c</table><ul><li>d<li>e</ul><figure><figcaption>f</figcaption></figure><blockquote>g</blockquote>',
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  ],
  [
    'what is no prose is left out',
    '<p>teks</p><script>AI</script><code>AI</code><nav>AI</nav><button>AI</button><footer>AI</footer><svg><text>AI</text></svg>',
    ['teks'],
  ],
  ['what is edited is left out', '<p>teks</p><div contenteditable>AI</div><textarea>AI</textarea><div role="textbox">AI</div>', ['teks']],
  ['what is hidden from everybody is left out', '<p>teks</p><p hidden>AI</p><p aria-hidden="true">AI</p><div inert>AI</div>', ['teks']],
  ['what may show later is read', '<details><summary>a</summary><p>b</p></details><p style="display:none">c</p>', ['a', 'b', 'c']],
  ['what asks not to be translated is read', '<p translate="no">Nvidia</p>', ['Nvidia']],
  ['the site’s header is left out, an article’s is read', '<header>AI</header><article><header>Judul</header></article>', ['Judul']],
  [
    'advertisements and consent banners are left out by their names',
    '<p>teks</p><div class="ad-slot">AI</div><div id="cookie-banner">AI</div><ins class="adsbygoogle">AI</ins><p class="leadership">b</p>',
    ['teks', 'b'],
  ],
  ['readers’ comments are left out', '<article class="has-comments">teks</article><section id="comments"><p>AI</p></section>', ['teks']],
];

describe('text blocks', () => {
  test.each(LAWS)('%s', async (_law, html, texts) => {
    expect(await textsOf(html)).toEqual(texts);
  });

  test('a heading begins a section', async () => {
    const blocks = await read('<p>a</p><h2>b</h2><p>c</p><h3>d</h3><p>e</p>');
    expect(blocks.map(({ opensSection }) => opensSection)).toEqual([false, true, false, true, false]);
  });

  test('readers’ comments are read where the reader wants them', async () => {
    const blocks = await read('<p>teks</p><section id="comments"><p>AI</p></section>', true);
    expect(blocks.map(({ text }) => text)).toEqual(['teks', 'AI']);
  });

  test('open shadow roots are read where they stand', async () => {
    document.body.innerHTML = '<p>a</p><x-card></x-card><p>d</p>'; // a fixture of our own
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>b</p><div></div>';
    root?.querySelector('div')?.attachShadow({ mode: 'open' }).append('c');
    const blocks = await textBlocksOf(document.body, { comments: false, pause: () => undefined });
    expect(blocks.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('an element of any name may have a shadow root, with text of its own or without', async () => {
    document.body.innerHTML = '<p>a</p><div></div><section>c<i>d</i></section><p>e</p>'; // a fixture of our own
    const roots = ['div', 'section'].map((name) => document.querySelector(name)?.attachShadow({ mode: 'open' }));
    roots.forEach((root, i) => root?.append(Object.assign(document.createElement('p'), { textContent: ['b', 'x'][i] })));
    const blocks = await textBlocksOf(document.body, { comments: false, pause: () => undefined });
    expect(blocks.map(({ text }) => text).toSorted()).toEqual(['a', 'b', 'cd', 'e', 'x']);
  });

  test('an element in a shadow tree that is read alone is not read with all of its host', async () => {
    document.body.innerHTML = '<x-card>light</x-card>'; // a fixture of our own
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    const [one, two] = ['b', 'c'].map((text) => Object.assign(document.createElement('p'), { textContent: text }));
    if (one && two) root?.append(one, two);
    const blocks = one && (await textBlocksOf(one, { comments: false, pause: () => undefined }));
    expect(blocks?.map(({ text }) => text)).toEqual(['b']);
  });

  test('a language that an element declares goes with its text, the page’s own does not', async () => {
    document.documentElement.lang = 'en';
    const blocks = await read('<p>a</p><blockquote lang="id"><p>b</p></blockquote>');
    expect(blocks.map(({ lang }) => lang)).toEqual([undefined, 'id']);
    document.documentElement.removeAttribute('lang');
  });

  test('a page that takes a node away while it is read is read from the start', async () => {
    document.body.innerHTML = '<p>a</p>'.repeat(100);
    let paused = 0;
    const pause = () => {
      paused += 1;
      if (paused === 1) document.querySelectorAll('p').forEach((p, i) => i < 60 && p.remove());
      return Promise.resolve();
    };
    expect(await textBlocksOf(document.body, { comments: false, pause })).toHaveLength(40);
  });

  test('a page that takes away, while a shadow root is read, the text at which the walk around it waits is read from the start', async () => {
    document.body.innerHTML = '<p>a</p><x-card></x-card><p id="next">b</p><p>c</p>'; // a fixture of our own
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>x</p>'.repeat(100); // a fixture of our own
    const pause = () => {
      document.getElementById('next')?.remove();
      return Promise.resolve();
    };
    const blocks = await textBlocksOf(document.body, { comments: false, pause });
    expect(blocks.map(({ text }) => text)).toEqual(['a', ...Array.from({ length: 100 }, () => 'x'), 'c']);
  });

  test('100,000 text nodes in one parent, as many breaks, a depth of 5,000 and a word of 5 MB are read', async () => {
    document.body.replaceChildren('atas', ...Array.from({ length: 100_000 }, () => document.createElement('br')), 'bawah');
    expect((await textBlocksOf(document.body, { comments: false, pause: () => undefined })).map(({ text }) => text)).toEqual([
      'atas ', // the first break is a space yet
      'bawah',
    ]);
    document.body.replaceChildren(...Array.from({ length: 100_000 }, () => document.createTextNode('kata ')));
    expect((await textBlocksOf(document.body, { comments: false, pause: () => undefined }))[0]?.text).toHaveLength(20_000);
    let deep: Element = document.body;
    deep.replaceChildren();
    for (let i = 0; i < 5000; i += 1) deep = deep.appendChild(document.createElement(i % 2 ? 'b' : 'div'));
    deep.append('dasar');
    expect((await textBlocksOf(document.body, { comments: false, pause: () => undefined })).map(({ text }) => text)).toEqual(['dasar']);
    document.body.replaceChildren('x'.repeat(5_000_000));
    expect((await textBlocksOf(document.body, { comments: false, pause: () => undefined }))[0]?.text).toHaveLength(20_000);
  });
});

describe('placing', () => {
  test('a mention over several elements is placed from its first letter to its last', async () => {
    const [block] = await read('<p>Naskah  <b>AI</b>\n Action <em>Pl</em>an itu.</p>');
    const start = block?.text.indexOf('AI') ?? -1;
    const placed =
      block && placeMention(asRead(block), { entry: 'ai-action-plan' as EntryId, start, end: start + 'AI Action Plan'.length });
    const live = new Range();
    if (placed) live.setStart(placed.range.startContainer, placed.range.startOffset);
    if (placed) live.setEnd(placed.range.endContainer, placed.range.endOffset);
    expect(live.toString().replace(/\s+/g, ' ')).toBe('AI Action Plan');
    expect(placed && rectanglesOf(placed).length).toBeGreaterThan(0);
  });

  test('words that the page sets on two lines of their own are not one mention', async () => {
    const [block] = await read('<p>AI <span style="display:block">Action Plan</span></p>');
    const mention = { entry: 'ai-action-plan' as EntryId, start: 0, end: 'AI Action Plan'.length };
    expect(block?.text).toBe('AI Action Plan');
    expect(block && placeMention(asRead(block), mention)).toBeUndefined();
  });

  test('a mention that only screen readers meet is not placed', async () => {
    const [block] = await read('<p>Teks <span style="position:absolute;width:1px;height:1px;overflow:hidden">Nvidia</span></p>');
    expect(block && placeMention(asRead(block), { entry: 'nvidia' as EntryId, start: 5, end: 11 })).toBeUndefined();
  });

  test('a mention whose text the page shortened meanwhile is not placed', async () => {
    const [block] = await read('<p>Produk Nvidia</p>');
    document.querySelector('p')?.firstChild?.replaceWith('x');
    if (block?.pieces[0]) block.pieces[0].node.data = 'x';
    expect(block && placeMention(asRead(block), { entry: 'nvidia' as EntryId, start: 7, end: 13 })).toBeUndefined();
  });
});
