import { expect } from '@playwright/test';

import type { PageCopy } from '../../../entrypoints/annotator/page-copy.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';

/** What the page measures of itself, in ms. */
type Measures = {
  /** Its tasks of more than 50 ms; Firefox does not tell of them. */
  readonly longTasks: number[];
  /** The times between two ticks of a timer of 50 ms. */
  readonly gaps: number[];
};

/** 10 MB of text with a mention at its start, in its middle and at its end. It measures itself once it is laid out and shown. */
const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Halaman</title></head><body><article></article><script>
  const words = 'jalan rumah pagi sungai kebun hujan teman cerita pintu malam angin kopi gunung sepeda lampu daun'.split(' ');
  const names = { 0: 'Nvidia', 30000: 'Huawei', 59999: 'DeepSeek' };
  const article = document.querySelector('article');
  for (let n = 0; n < 60000; n += 1) {
    const said = Array.from({ length: 28 }, (_, i) => words[(n * 7 + i * i) % words.length]).join(' ');
    const paragraph = document.createElement('p');
    paragraph.textContent = said + ' ' + (names[n] ?? 'bangku') + '.';
    if (names[n]) paragraph.id = names[n];
    article.append(paragraph);
  }
  window.measures = { longTasks: [], gaps: [] };
  function measure() {
    if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
      new PerformanceObserver((list) => measures.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    let last = performance.now();
    setInterval(() => {
      measures.gaps.push(performance.now() - last);
      last = performance.now();
    }, 50);
  }
  addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(measure))));
</script></body></html>`;

/** The words that are found so far. The driver's own report would carry the whole text. */
const found = (story: StoryPage): Promise<string[]> =>
  story.inOwnPage(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => (globalThis as { __konteks?: PageCopy }).__konteks?.mentions().map(({ surface }) => surface) ?? [],
    });
    return frame?.result ?? [];
  }, null);

const measures = (story: StoryPage): Promise<Measures> => story.inPage(() => (globalThis as unknown as { measures: Measures }).measures);

const longest = (times: readonly number[]): number => Math.round(Math.max(0, ...times));

/** A page as long as a shelf of books: the story in both browsers. */
export function tellEnormousStories(test: StoryTest): void {
  test('10 MB of text are read to the end while the page goes on, and its last paragraph has its card', async ({ story, site }) => {
    await story.goto(site.page('/enormous', PAGE));
    await expect.poll(() => found(story), { timeout: 40_000, intervals: [500] }).toEqual(['Nvidia', 'Huawei', 'DeepSeek']);
    const { longTasks, gaps } = await measures(story);
    console.log(
      `note: ${story.browser}, while it was read: ${longTasks.length} tasks of more than 50 ms, the longest ${longest(longTasks)} ms; `,
    );
    console.log(`note: its timer of 50 ms ticked ${gaps.length} times, at most ${longest(gaps)} ms apart`);
    expect(longest(longTasks)).toBeLessThanOrEqual(100);
    expect(gaps.length).toBeGreaterThan(5);
    expect(longest(gaps)).toBeLessThan(500);

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

  test('the measure of long tasks sees one where the browser tells of them', async ({ story, site }) => {
    await story.goto(site.page('/busy', PAGE.replace('n < 60000', 'n < 60')));
    await expect.poll(async () => (await measures(story)).gaps.length).toBeGreaterThan(0);
    // In a task of the page: what a driver runs is none.
    await story.inPage(
      () =>
        void setTimeout(() => {
          for (const end = performance.now() + 150; performance.now() < end;);
        }),
    );
    await expect.poll(async () => longest((await measures(story)).gaps)).toBeGreaterThanOrEqual(140);
    await expect.poll(async () => (await measures(story)).longTasks.length > 0).toBe(story.browser === 'chromium');
  });
}
