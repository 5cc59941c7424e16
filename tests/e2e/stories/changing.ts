import { expect } from '@playwright/test';

import { linesOf } from '../../support/placed.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const surfaces = async (story: StoryPage): Promise<string[]> => linesOf((await story.report())?.mentions ?? []);

/** The words under the underlines of first mentions, sorted. */
const underlinedWords = (story: StoryPage): Promise<string[]> =>
  story.inPage(() =>
    [...(CSS.highlights.get('konteks-first') ?? [])]
      .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? '')
      .toSorted(),
  );

/** Each with the names that the paragraph holds then. */
const CHANGES_IN_A_LINE: ReadonlyArray<readonly [words: readonly string[], change: () => void]> = [
  [
    ['TSMC', 'Huawei'],
    () => {
      const [first, second] = document.querySelectorAll('span,b');
      if (first?.firstChild instanceof Text) first.firstChild.data = 'TSMC 1';
      if (second?.firstChild instanceof Text) second.firstChild.data = 'Huawei 2';
    },
  ],
  [
    ['TSMC', 'ASML'],
    () => {
      const second = document.querySelector('b');
      if (second) second.textContent = 'ASML 2';
    },
  ],
  [
    ['SMIC', 'ASML'],
    () => {
      const first = document.querySelector('span');
      if (first) first.textContent = 'SMIC 1';
    },
  ],
];

/** Pages that change after they were read: each story in both browsers. */
export function tellChangingStories(test: StoryTest): void {
  test('only what changed is read again: other blocks keep their numbers', async ({ story, site }) => {
    await story.goto(site.page('/kept', pageOf('<p>Nvidia satu.</p><p id="x">Huawei dua.</p><p>DeepSeek tiga.</p>')));
    const before = await story.placed();
    await story.inPage(() => document.getElementById('x')?.replaceChildren('TSMC empat.'));
    await expect.poll(() => surfaces(story)).toEqual(['Nvidia → nvidia', 'TSMC → tsmc', 'DeepSeek → deepseek']);
    const after = await story.report();
    const numberOf = (report: typeof after, surface: string): number | undefined =>
      report?.mentions.find((mention) => mention.surface === surface)?.block;
    expect(numberOf(after, 'Nvidia')).toBe(numberOf(before, 'Nvidia'));
    expect(numberOf(after, 'DeepSeek')).toBe(numberOf(before, 'DeepSeek'));
    expect(numberOf(after, 'TSMC')).toBeGreaterThan(numberOf(before, 'DeepSeek') ?? 0);
  });

  test('a new block with the text of one that stays has a number of its own', async ({ story, site }) => {
    await story.goto(site.page('/twice', pageOf('<p>Nvidia satu.</p><section></section>')));
    await story.placed();
    await story.inPage(() => document.querySelector('section')?.append('Nvidia satu.'));
    await expect.poll(() => surfaces(story)).toEqual(['Nvidia → nvidia', 'Nvidia → nvidia']);
    const numbers = (await story.report())?.mentions.map(({ block }) => block) ?? [];
    expect(new Set(numbers).size).toBe(2);
  });

  test('a shadow root that changes often is given one style sheet at most', async ({ story, site }) => {
    const script = `<script>
      const root = document.querySelector('x-box').attachShadow({ mode: 'open' });
      root.append(Object.assign(document.createElement('p'), { textContent: 'Nvidia.' }));
    </script>`;
    await story.goto(site.page('/sheets', pageOf(`<x-box></x-box>${script}`)));
    await story.placed();
    for (const words of ['Nvidia. lagi', 'Nvidia. lagi lagi', 'Nvidia. lagi lagi lagi']) {
      await story.inPage(() => {
        document.querySelector('x-box')?.append('-'); // all in it is read again
        document.querySelector('x-box')?.shadowRoot?.querySelector('p')?.append(' lagi');
      });
      await expect.poll(async () => (await story.report())?.blocks.map(({ text }) => text)).toContain(words);
    }
    expect(await story.inPage(() => document.querySelector('x-box')?.shadowRoot?.adoptedStyleSheets.length)).toBeLessThanOrEqual(1);
  });

  test('text edited in place, removed and appended is followed, in the page’s order', async ({ story, site }) => {
    await story.goto(site.page('/edited', pageOf('<p id="a">Nvidia.</p><p id="b">Huawei.</p><p id="c">DeepSeek.</p>')));
    await story.placed();
    await story.inPage(() => {
      const text = document.getElementById('a')?.firstChild as Text | null;
      if (text) text.data = 'TSMC dan ASML.';
      document.getElementById('b')?.remove();
      document.getElementById('c')?.insertAdjacentHTML('beforebegin', '<p>WAIC.</p>');
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<div><p>SMIC dan TSMC.</p></div>');
    });
    await expect
      .poll(() => surfaces(story))
      .toEqual(['TSMC → tsmc', 'ASML → asml', 'WAIC → waic', 'DeepSeek → deepseek', 'SMIC → smic', 'TSMC → tsmc']);
  });

  test('text that changes within a line takes the place of its whole paragraph', async ({ story, site }) => {
    const body = '<p>Saham <span>Nvidia 100</span> dan <b>Huawei 1</b> naik hari ini.</p><p>DeepSeek tetap.</p>';
    await story.goto(site.page('/in-line', pageOf(body)));
    await story.placed();
    for (const [words, change] of CHANGES_IN_A_LINE) {
      await story.inPage(change);
      await expect
        .poll(async () => (await story.report())?.blocks.map(({ text }) => text).slice(1))
        .toEqual([`Saham ${words[0]} 1 dan ${words[1]} 2 naik hari ini.`, 'DeepSeek tetap.']);
      await expect.poll(() => underlinedWords(story)).toEqual([...words, 'DeepSeek'].toSorted());
    }
  });

  test('a route without a load begins a new page: what the last one said is forgotten', async ({ story, site }) => {
    await story.goto(site.page('/route', pageOf('<main><p>Nvidia dan chip H20.</p></main>')));
    await story.placed();
    await story.inPage(() => {
      history.pushState(null, '', '/route/next');
      document.querySelector('main')?.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'Rumus H20 dan Huawei.' }));
    });
    await expect.poll(() => surfaces(story)).toEqual(['Huawei → huawei']);
  });

  test('of a page that rewrites itself a thousand times a second few states are read, and the last of them once it rests', async ({
    story,
    site,
  }) => {
    const script = `<script>
      let n = 0;
      const begun = performance.now();
      const timer = setInterval(() => {
        for (const p of document.querySelectorAll('.live')) p.textContent = 'Kabar ' + n++ + ' dari pasar';
        if (n < 3000) return;
        clearInterval(timer);
        window.took = performance.now() - begun;
        document.querySelector('.live').textContent = 'Huawei menutup hari itu.';
      }, 20);
    </script>`;
    await story.goto(site.page('/live', pageOf(`<p>Nvidia.</p>${'<p class="live">Kabar</p>'.repeat(20)}${script}`)));
    await expect.poll(() => surfaces(story), { timeout: 30_000 }).toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
    // Each state that is read gives its 20 paragraphs new numbers, and 300 ms lie between two readings at least.
    const read = Math.max(...((await story.report())?.blocks ?? []).map(({ id }) => id));
    const took = await story.inPage(() => (globalThis as unknown as { took: number }).took);
    console.log(`note: ${story.browser} read ${read} paragraphs of the 3,000 that were written in ${Math.round(took)} ms`);
    expect(read).toBeGreaterThan(20);
    expect(read).toBeLessThanOrEqual(20 * (took / 300 + 3));
  });

  test('a page that comes back from the back/forward cache is as it was', async ({ story, site }) => {
    const other = site.page('/elsewhere', pageOf('<p>Huawei.</p>'));
    await story.goto(site.page('/comes-back', pageOf('<p>Nvidia.</p>')));
    await story.placed();
    await story.goto(other);
    await story.placed();
    await story.inPage(() => void setTimeout(() => history.back(), 50));
    // A page that the browser kept has its highlights at once; one that it did not is read anew.
    const state = () => story.inPage(() => `${location.pathname}: ${CSS.highlights.get('konteks-first')?.size}`).catch(() => 'on the way');
    await expect.poll(state, { timeout: 15_000 }).toBe('/comes-back: 1');
  });
}
