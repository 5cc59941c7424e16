import { afterEach, describe, expect, test } from 'vitest';

import { placeMention, rectanglesOf } from '../../entrypoints/annotator/place.ts';
import { textBlocksOf } from '../../entrypoints/annotator/text-blocks.ts';
import type { EntryId } from '../../glossary/entry.ts';

const read = (html: string) => {
  document.body.innerHTML = html;
  return textBlocksOf(document.body, () => undefined);
};
const textsOf = async (html: string): Promise<string[]> => (await read(html)).map(({ text }) => text.trim());

afterEach(() => document.body.replaceChildren());

const LAWS: ReadonlyArray<readonly [law: string, html: string, texts: readonly string[]]> = [
  ['inline elements join', '<p><b>AI</b> Action <em>Pl</em>an</p>', ['AI Action Plan']],
  ['blocks never join', '<div>AI<p>Action</p>Plan</div>', ['AI', 'Action', 'Plan']],
  ['a drop cap joins its word', '<p><span>N</span>vidia</p>', ['Nvidia']],
  ['a possible break joins', '<p>Nvi<wbr>dia</p>', ['Nvidia']],
  ['white space is read as it is shown', '<p>AI\n    Action\t\tPlan</p>', ['AI Action Plan']],
  ['one line break ends a line, two a paragraph', '<div>satu<br>dua<br><br>tiga</div>', ['satu dua', 'tiga']],
  [
    'what is no prose is left out',
    '<p>teks</p><script>AI</script><code>AI</code><nav>AI</nav><button>AI</button><footer>AI</footer>',
    ['teks'],
  ],
  ['what is edited is left out', '<p>teks</p><div contenteditable>AI</div><textarea>AI</textarea><div role="textbox">AI</div>', ['teks']],
  ['what is hidden from everybody is left out', '<p>teks</p><p hidden>AI</p><p aria-hidden="true">AI</p><div inert>AI</div>', ['teks']],
  ['the site’s header is left out, an article’s is read', '<header>AI</header><article><header>Judul</header></article>', ['Judul']],
];

describe('text blocks', () => {
  test.each(LAWS)('%s', async (_law, html, texts) => {
    expect(await textsOf(html)).toEqual(texts);
  });

  test('a heading begins a section', async () => {
    const blocks = await read('<p>a</p><h2>b</h2><p>c</p><h3>d</h3><p>e</p>');
    expect(blocks.map(({ section }) => section)).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('placing', () => {
  test('a mention over several elements is placed from its first letter to its last', async () => {
    const [block] = await read('<p>Naskah  <b>AI</b>\n Action <em>Pl</em>an itu.</p>');
    const start = block?.text.indexOf('AI') ?? -1;
    const placed = block && placeMention(0, block, { entry: 'ai-action-plan' as EntryId, start, end: start + 'AI Action Plan'.length });
    const live = new Range();
    if (placed) live.setStart(placed.range.startContainer, placed.range.startOffset);
    if (placed) live.setEnd(placed.range.endContainer, placed.range.endOffset);
    expect(live.toString().replace(/\s+/g, ' ')).toBe('AI Action Plan');
    expect(placed && rectanglesOf(placed).length).toBeGreaterThan(0);
  });

  test('a mention whose text the page shortened meanwhile is not placed', async () => {
    const [block] = await read('<p>Produk Nvidia</p>');
    document.querySelector('p')?.firstChild?.replaceWith('x');
    if (block?.pieces[0]) block.pieces[0].node.data = 'x';
    expect(block && placeMention(0, block, { entry: 'nvidia' as EntryId, start: 7, end: 13 })).toBeUndefined();
  });
});
