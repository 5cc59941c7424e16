import { expect } from '@playwright/test';

import { hoverMention } from '../../support/hover-mention.ts';
import { linesOf } from '../../support/placed.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** What is found, and how much of it is painted where the reader is. */
type Found = { readonly surfaces: readonly string[]; readonly painted: number };

const found = async (story: StoryPage): Promise<Found> => ({
  surfaces: (await story.report())?.mentions.map(({ surface }) => surface) ?? [],
  painted: await story.inPage(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
});

/** The paragraphs of first mentions. */
const underlinedIn = (story: StoryPage): Promise<string[]> =>
  story.inPage(() => [...(CSS.highlights.get('konteks-first') ?? [])].map(({ startContainer }) => startContainer.textContent ?? ''));

const FOLDS: ReadonlyArray<readonly [how: string, fold: () => void]> = [
  ['by a class', () => document.querySelector('details')?.classList.add('away')],
  ['by its style', () => document.querySelector('details')?.setAttribute('style', 'display: none')],
  ['in its details', () => document.querySelector('details')?.removeAttribute('open')],
];

const SCREEN_READERS = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';

/** What is read of a page, what is counted, and what is painted. */
const LAWS: ReadonlyArray<readonly [law: string, body: string, surfaces: readonly string[]]> = [
  ['a ruby is read without its reading', '<p><ruby>Nvi<rp>(</rp><rt>en</rt><rp>)</rp>dia<rt>vi</rt></ruby> maju.</p>', ['Nvidia']],
  ['line breaks of the source join', '<p>Rencana AI\n    Action\n\tPlan dibaca.</p>', ['AI Action Plan']],
  ['characters without width join', '<p>Hua&#8203;wei dan Nvi&#8205;dia&#65279;.</p>', ['Hua\u200Bwei', 'Nvi\u200Ddia']],
  [
    'headings, lists, captions and cells are read, and none joins the next',
    `<h2>Huawei</h2><ul><li>AI</li><li>Action Plan</li></ul><ol><li>TSMC</li></ol><dl><dt>ASML</dt><dd>Li Qiang</dd></dl>
      <figure><figcaption>WAIC</figcaption></figure><table><caption>DeepSeek</caption><tr><th>AI</th><td>Action Plan</td></tr></table>`,
    ['Huawei', 'AI', 'TSMC', 'ASML', 'Li Qiang', 'WAIC', 'DeepSeek', 'AI'],
  ],
  ['what asks not to be translated is read', '<p translate="no">Nvidia</p>', ['Nvidia']],
  [
    'what is hidden in whatever way is not counted',
    `<p>Nvidia.</p><p hidden>Huawei</p><div inert><p>TSMC</p></div><p aria-hidden="true">ASML</p><p style="visibility:hidden">WAIC</p>
      <div style="content-visibility:hidden"><p>DeepSeek</p></div><details><summary>Lagi</summary><p>Li Qiang</p></details>`,
    ['Nvidia'],
  ],
  [
    'the number of a footnote is no letter of the word before it, nor of the one behind',
    '<p>Nvidia<sup><a href="#n">1</a></sup> dan Huawei<sup>2</sup>TSMC bertemu.</p>',
    ['Nvidia', 'Huawei', 'TSMC'],
  ],
  ['a rule ends a paragraph', '<div>AI<hr>Action Plan, Nvidia<hr>Huawei</div>', ['AI', 'Nvidia', 'Huawei']],
  [
    'blocks without a box of their own are read, and painted in the box around them',
    `<p>WAIC.</p><div style="display:grid"><p style="display:contents">Nvidia satu</p><p style="display:contents">Huawei dua</p></div>
      <section style="display:contents">TSMC<div>AI</div></section><div style="display:none"><p style="display:contents">ASML</p></div>`,
    ['WAIC', 'Nvidia', 'Huawei', 'TSMC', 'AI'],
  ],
  [
    'what a slot holds is read where nothing is put into it, and what is put into it where it is',
    `<x-one></x-one><x-two><p>DeepSeek</p></x-two><script>
      for (const name of ['x-one', 'x-two']) {
        const slot = document.createElement('slot');
        slot.append(name === 'x-one' ? 'Nvidia.' : 'Huawei.');
        document.querySelector(name).attachShadow({ mode: 'open' }).append(slot);
      }
    </script>`,
    ['Nvidia', 'DeepSeek'],
  ],
  [
    'what has no size and is cut off, or is for screen readers alone, is neither counted nor painted',
    `<p>Nvidia.</p><div style="height:0;overflow:hidden">Huawei</div><p style="${SCREEN_READERS}">TSMC</p>
      <p>Kata <span style="${SCREEN_READERS}">ASML</span> ini.</p>`,
    ['Nvidia'],
  ],
  [
    'what shows outside of a box that has no size itself is painted',
    `<p>Kata <span style="display:contents">Nvidia</span> ini.</p><div><span style="float:left">Huawei</span></div>
      <div style="clear:both;height:0">TSMC</div><p><i style="display:inline-block;width:0">ASML</i></p>`,
    ['Nvidia', 'Huawei', 'TSMC', 'ASML'],
  ],
  [
    'what is visible in something hidden is counted, and what is transparent too',
    '<div style="visibility:hidden"><p style="visibility:visible">Nvidia</p></div><p style="opacity:0">Huawei</p>',
    ['Nvidia', 'Huawei'],
  ],
];

/** What pages are made of: each story in both browsers. */
export function tellStructureStories(test: StoryTest): void {
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.remove(['readComments', 'density']), null));

  for (const [law, body, surfaces] of LAWS)
    test(law, async ({ story, site }) => {
      await story.goto(site.page(`/${law.replace(/\W+/g, '-')}`, pageOf(body)));
      await story.placed();
      await expect.poll(() => found(story)).toEqual({ surfaces, painted: surfaces.length });
    });

  test('readers’ comments are read where the reader wants them, at once', async ({ story, site }) => {
    await story.goto(site.page('/comments', pageOf('<p>Nvidia.</p><section id="comments"><p>Huawei</p></section>')));
    await story.placed();
    await expect.poll(() => found(story)).toEqual({ surfaces: ['Nvidia'], painted: 1 });
    await story.inOwnPage(() => chrome.storage.local.set({ readComments: true }), null);
    await expect.poll(() => found(story)).toEqual({ surfaces: ['Nvidia', 'Huawei'], painted: 2 });
  });

  test('a live blog is read as it grows at its top, and what comes first there is the first mention', async ({ story, site }) => {
    const script = `<script>
      const names = ['Huawei', 'TSMC', 'ASML', 'Nvidia'];
      const timer = setInterval(() => {
        const post = document.createElement('section');
        post.append(Object.assign(document.createElement('p'), { textContent: 'Pukul sekian: ' + names.pop() + ' berkabar.' }));
        document.getElementById('live').prepend(post);
        if (names.length === 0) clearInterval(timer);
      }, 150);
    </script>`;
    await story.goto(site.page('/live-blog', pageOf(`<div id="live"><section><p>Nvidia membuka hari.</p></section></div>${script}`)));
    const first = async (): Promise<string[]> =>
      (await story.report())?.mentions.map(({ surface, first: isFirst }) => (isFirst ? surface : surface.toLowerCase())) ?? [];
    await expect.poll(first, { timeout: 15_000 }).toEqual(['Huawei', 'TSMC', 'ASML', 'Nvidia', 'nvidia']);
    expect(linesOf((await story.placed()).mentions)).toHaveLength(5);
  });

  test('of a long page only what is near the reader is painted, and the rest when the reader comes to it', async ({ story, site }) => {
    const long = Array.from(
      { length: 300 },
      (_, i) => `<p style="content-visibility:auto;height:60px">${i === 299 ? 'Huawei' : 'Nvidia'}</p>`,
    );
    await story.goto(site.page('/long', pageOf(long.join(''))));
    await story.placed();
    await expect.poll(async () => (await found(story)).surfaces.length).toBe(300);
    const { painted } = await found(story);
    expect(painted).toBeGreaterThan(5);
    expect(painted).toBeLessThan(60);
    expect(await underlinedIn(story)).toEqual(['Nvidia']);
    await story.inPage(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => underlinedIn(story)).toEqual(['Huawei']);
  });

  test('of a long text in one element what is near the reader can be pointed at, however much stands before it', async ({
    story,
    site,
  }) => {
    const lines = Array.from({ length: 600 }, (_, i) => `Baris ${i} tentang Nvidia.<br><br>`).join('');
    await story.goto(site.page('/one-element', pageOf(`<div>${lines}Akhirnya <b id="m">Huawei</b> juga.</div>`)));
    await story.placed();
    await expect.poll(async () => (await found(story)).surfaces.length).toBe(601);
    expect((await found(story)).painted).toBeLessThanOrEqual(400);
    await story.inPage(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(async () => (await found(story)).painted).toBeLessThan(200);
    await hoverMention(story);
    await expect.poll(story.cardTitle).toBe('Huawei');
  });

  for (const [how, fold] of FOLDS)
    test(`what is folded away ${how} is neither counted nor underlined, and what stands in its place is`, async ({ story, site }) => {
      await story.inOwnPage(() => chrome.storage.local.set({ density: 'fewer' }), null);
      const body = '<details open><summary>Lipatan</summary><p>Nvidia satu.</p></details><p id="m">Nvidia dua.</p>';
      await story.goto(site.page('/folds', pageOf(`<style>.away { display: none }</style>${body}`)));
      await story.placed();
      await expect.poll(() => underlinedIn(story)).toEqual(['Nvidia satu.']);
      await story.inPage(fold);
      await expect.poll(() => underlinedIn(story)).toEqual(['Nvidia dua.']);
      expect((await found(story)).surfaces).toEqual(['Nvidia']);
    });
}
