import { expect } from '@playwright/test';

import { linesOf } from '../../support/placed.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';

/** Enough prose for a page to be worth reading, without a mention in it. */
const PROSE = `<p>${'Kalimat ini hanya mengisi halaman supaya cukup panjang untuk dibaca orang yang lewat di sini setiap hari. '.repeat(4)}</p>`;
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Halaman</title>${head}</head><body><article>${PROSE}${body}</article></body></html>`;

const surfaces = async (story: StoryPage): Promise<string[]> => linesOf((await story.report())?.mentions ?? []);

/** How pages are read: each story in both browsers. */
export function tellReadingStories(test: StoryTest): void {
  test('words are joined over inline elements, and never over blocks', async ({ story, site }) => {
    const body = `<p>Naskah <b>AI</b> <a href="#">Action</a> <em>Pl</em>an. <span style="float:left">N</span>vidia. Hua<wbr>wei. Deep&shy;Seek.</p>
      <div>AI</div><div>Action Plan</div><table><tr><td>WAIC</td><td>TSMC</td></tr></table><p>A<span style="display:block">SML</span></p>`;
    await story.goto(site.page('/joined', pageOf(body)));
    expect(linesOf((await story.placed()).mentions)).toEqual([
      'AI Action Plan → ai-action-plan',
      'Nvidia → nvidia',
      'Huawei → huawei',
      'Deep\u00ADSeek → deepseek',
      'AI → ai',
      'WAIC → waic',
      'TSMC → tsmc',
    ]);
  });

  test('text that is hidden is not counted, and is once it shows', async ({ story, site }) => {
    const body = `<p>Nvidia.</p><details><summary>Lainnya</summary><p>Huawei ada di dalam.</p></details><div id="tab" style="display:none"><p>DeepSeek menunggu.</p></div>`;
    await story.goto(site.page('/hidden', pageOf(body)));
    await story.placed();
    expect(await surfaces(story)).toEqual(['Nvidia → nvidia']);
    await story.inPage(() => {
      const details = document.querySelector('details');
      if (details) details.open = true;
      document.getElementById('tab')?.style.removeProperty('display');
    });
    await expect.poll(() => surfaces(story)).toEqual(['Nvidia → nvidia', 'Huawei → huawei', 'DeepSeek → deepseek']);
    await expect.poll(() => story.inPage(() => CSS.highlights.get('konteks-first')?.size)).toBe(3); // painted too
  });

  test('what an attribute takes away is dropped, and read again when it gives it back', async ({ story, site }) => {
    await story.goto(site.page('/attribute', pageOf('<p>Nvidia.</p><section><p>Huawei.</p></section>')));
    await story.placed();
    await story.inPage(() => document.querySelector('section')?.setAttribute('aria-hidden', 'true'));
    await expect.poll(() => surfaces(story)).toEqual(['Nvidia → nvidia']);
    await story.inPage(() => document.querySelector('section')?.removeAttribute('aria-hidden'));
    await expect.poll(() => surfaces(story)).toEqual(['Nvidia → nvidia', 'Huawei → huawei']);
  });

  test('shadow roots are read, open and closed, and a card opens on a mention in one', async ({ story, site }) => {
    const script = `<script>
      for (const [name, mode] of [['x-open', 'open'], ['x-closed', 'closed']]) {
        customElements.define(name, class extends HTMLElement {
          // the page's own script, as pages write them
          constructor() { super(); this.attachShadow({ mode }).innerHTML = '<p>' + this.getAttribute('words') + '</p>'; }
        });
      }
    </script>`;
    const body = `<x-open words="Di sini Huawei disebut."></x-open><x-closed words="Di sana DeepSeek disebut."></x-closed>${script}`;
    await story.goto(site.page('/shadow', pageOf(body)));
    await expect.poll(() => surfaces(story)).toEqual(['Huawei → huawei', 'DeepSeek → deepseek']);
    const { x, y } = await story.inPage(() => {
      const text = document.querySelector('x-open')?.shadowRoot?.querySelector('p')?.firstChild;
      const range = new Range();
      if (text) range.setStart(text, 9);
      if (text) range.setEnd(text, 14);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await story.moveTo(x, y);
    await expect.poll(story.cardTitle).toBe('Huawei');
  });

  test('a quotation that declares its language is read in it', async ({ story, site }) => {
    const indonesian = '<p>Ini adalah kalimat yang ditulis untuk menguji bahasa, dan yang dipakai adalah kata yang biasa.</p>';
    await story.goto(
      site.page('/lang', pageOf(`${indonesian}<p>US</p><blockquote lang="en"><p>US</p></blockquote><p>AS</p><p lang="en">AS</p>`)),
    );
    expect(linesOf((await story.placed()).mentions)).toEqual(['US → united-states', 'AS → united-states']);
  });

  test('navigation, advertisements, consent banners and comments are left out', async ({ story, site }) => {
    const body = `<nav>Huawei</nav><div class="ad-slot"><p>DeepSeek</p></div><div id="cookie-consent"><p>TSMC</p></div><p>Nvidia.</p><section id="comments"><p>ASML</p></section><footer>WAIC</footer>`;
    await story.goto(site.page('/left-out', pageOf(body)));
    expect(linesOf((await story.placed()).mentions)).toEqual(['Nvidia → nvidia']);
  });
}
