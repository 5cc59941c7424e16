import { expect } from '@playwright/test';

import type { StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const PROSE = 'Kalimat ini hanya mengisi halaman supaya cukup panjang untuk dibaca orang yang lewat di sini setiap hari. '.repeat(4);

const OLD_PAGE = `<html><head><meta charset="utf-8"><title>Halaman</title></head><body bgcolor="#ffffff"><center><font size="4">AI<br>
  <br>Action Plan, lalu <b>Hua</b>wei.</font></center>${PROSE}<hr>Nvidia</body></html>`;

/** Ways in which pages lay their text out, each with what is read of it. */
const LAYOUTS: ReadonlyArray<readonly [way: string, page: string, surfaces: readonly string[]]> = [
  ['an old page in quirks mode, with its text right in its body', OLD_PAGE, ['AI', 'Huawei', 'Nvidia']],
  ['a zoomed part', pageOf('<div style="zoom:1.7"><p>Kata Nvidia ini.</p></div>'), ['Nvidia']],
  ['a turned part', pageOf('<div style="transform:rotate(8deg) scale(.9)"><p>Kata Nvidia ini.</p></div>'), ['Nvidia']],
  ['vertical lines', pageOf('<div style="writing-mode:vertical-rl;height:200px"><p>Kata Nvidia ini.</p></div>'), ['Nvidia']],
  ['lines from right to left', pageOf('<div dir="rtl" lang="ar"><p>قالت شركة Nvidia إن الخطة جديدة.</p></div>'), ['Nvidia']],
  ['columns', pageOf('<div style="columns:2;height:40px;line-height:20px">kata<br>kata<br>Kata Nvidia ini.<br>kata</div>'), ['Nvidia']],
];

/** Whatever the layout, a mention is where it is seen: each story in both browsers. */
export function tellLayoutStories(test: StoryTest): void {
  for (const [way, page, surfaces] of LAYOUTS)
    test(`the card opens at a mention in ${way}`, async ({ story, site }) => {
      await story.goto(site.page(`/${way.replace(/\W+/g, '-')}`, page));
      expect((await story.placed()).mentions.map(({ surface }) => surface)).toEqual(surfaces);
      await expect.poll(() => story.inPage(() => CSS.highlights.get('konteks-first')?.size)).toBe(surfaces.length);
      const { x, y } = await story.inPage(() => {
        const last = [...(CSS.highlights.get('konteks-first') ?? [])].at(-1);
        const range = new Range();
        if (last) range.setStart(last.startContainer, last.startOffset);
        if (last) range.setEnd(last.endContainer, last.endOffset);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await story.moveTo(x, y);
      await expect.poll(story.cardTitle).toBe('Nvidia');
    });
}
