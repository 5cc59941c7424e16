import { expect } from '@playwright/test';

import type { PageCopy } from '../../../entrypoints/annotator/page-copy.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';

/**
 * 10 MB of text with a mention at its start, in its middle and at its end. Once it is laid out and shown it
 * begins to tick, and only then takes its sign-in away, which keeps it from being read.
 */
export const ENORMOUS_PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Halaman</title></head><body><main></main><input type="password"><script>
  const words = 'jalan rumah pagi sungai kebun hujan teman cerita pintu malam angin kopi gunung sepeda lampu daun'.split(' ');
  const names = { 0: 'Nvidia', 30000: 'Huawei', 59999: 'DeepSeek' };
  const main = document.querySelector('main');
  for (let n = 0; n < 60000; n += 1) {
    const said = Array.from({ length: 28 }, (_, i) => words[(n * 7 + i * i) % words.length]).join(' ');
    const paragraph = document.createElement('p');
    paragraph.textContent = said + ' ' + (names[n] ?? 'bangku') + '.';
    if (names[n]) paragraph.id = names[n];
    main.append(paragraph);
  }
  document.body.getBoundingClientRect();
  window.gaps = [];
  function measure() {
    let last = performance.now();
    setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 50);
    document.querySelector('input').remove();
  }
  addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(measure))));
</script></body></html>`;

/** The words that are found so far. The driver's own report would carry the whole text. */
const found = (story: StoryPage): Promise<string[]> =>
  story.inOwnPage(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => (globalThis as { __konteks?: PageCopy }).__konteks?.mentions?.().map(({ surface }) => surface) ?? [],
    });
    return frame?.result ?? [];
  }, null);

/**
 * The longest time between two ticks of the page, as a share of the time that the reading took, since a busy machine draws both out: reading
 * the page in one go takes more. (Chromium’s long tasks are no measure: a reading in one go of 2 s was none of them.)
 */
const LONGEST_GAP = 1 / 15;

/** Reads the page to its end and gives that share: of a calm reading, since a busy machine stops pages now and then. What is ours is always there. */
async function longestGap(story: StoryPage, url: string): Promise<number> {
  for (let tried = 1; ; tried += 1) {
    await story.goto(url);
    await expect.poll(() => found(story), { timeout: 60_000, intervals: [500] }).toEqual(['Nvidia', 'Huawei', 'DeepSeek']);
    const gaps = await story.inPage(() => (globalThis as unknown as { gaps: number[] }).gaps);
    const took = gaps.reduce((sum, gap) => sum + gap, 0);
    const longest = Math.max(...gaps);
    console.log(`note: ${story.browser} in ${Math.round(took)} ms: ${gaps.length} ticks of 50 ms, at most ${Math.round(longest)} ms apart`);
    if (tried === 3 || longest <= took * LONGEST_GAP) return longest / took;
  }
}

/** A page as long as a shelf of books: the story in both browsers. */
export function tellEnormousStories(test: StoryTest): void {
  test('10 MB of text are read to the end while the page goes on, and its last paragraph has its card', async ({ story, site }) => {
    test.setTimeout(240_000);
    expect(await longestGap(story, site.page('/enormous', ENORMOUS_PAGE))).toBeLessThanOrEqual(LONGEST_GAP);

    const { x, y } = await story.inPage(() => {
      const paragraph = document.getElementById('DeepSeek');
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = new Range();
      const text = paragraph?.firstChild as Text | undefined;
      if (text) range.setStart(text, text.data.indexOf('DeepSeek'));
      if (text) range.setEnd(text, text.data.length - 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await expect.poll(() => story.inPage(() => CSS.highlights.get('konteks-first')?.size)).toBe(1);
    await story.moveTo(x, y);
    await expect.poll(story.cardTitle).toBe('DeepSeek');

    await story.inPage(() => document.getElementById('Huawei')?.replaceChildren('TSMC.'));
    await expect.poll(() => found(story), { timeout: 15_000 }).toEqual(['Nvidia', 'TSMC', 'DeepSeek']);
    expect(story.errors()).toEqual([]);
  });
}
