import { expect } from '@playwright/test';

import { hoverMention } from '../../support/hover-mention.ts';
import { pasted } from '../../support/pasted.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const NEWS = pageOf('<p id="line"><b id="m">Nvidia</b> disebut di sini, di tengah kalimat.</p>');

/** A card opens on the mention, and stays: the pointer is in it. */
async function openCard(story: StoryPage, address: string): Promise<void> {
  // Firefox’s driver starts it in English.
  await story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  await story.goto(address);
  await story.placed();
  await hoverMention(story);
  await expect.poll(story.cardTitle).toBe('Nvidia');
}

/** What a screen reader is told of what was done. */
const said = (story: StoryPage): Promise<string | undefined> =>
  story.inPage(() => document.querySelector('konteks-card')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? undefined);

/** The languages of the sentences at a glance, in their order. */
const glosses = (story: StoryPage): Promise<string[]> =>
  story.inPage(() =>
    [...(document.querySelector('konteks-card')?.shadowRoot?.querySelectorAll('.gloss') ?? [])].map(
      (one) => one.closest('[lang]')?.getAttribute('lang') ?? '',
    ),
  );

/** The element in the card that has the focus. */
const focused = (story: StoryPage): Promise<string> =>
  story.inPage(() => {
    const element = document.querySelector('konteks-card')?.shadowRoot?.activeElement;
    return `${element?.localName ?? 'none'} ${[...(element?.parentElement?.children ?? [])].indexOf(element as Element) + 1}`;
  });

const cardBox = (story: StoryPage): Promise<{ x: number; y: number; right: number; bottom: number }> =>
  story.inPage(() => {
    const popover = document.querySelector('konteks-card')?.shadowRoot?.querySelector('[popover]');
    const { x, y, right, bottom } = popover?.getBoundingClientRect() ?? new DOMRect();
    return { x: Math.round(x), y: Math.round(y), right: Math.round(right), bottom: Math.round(bottom) };
  });

const clear = (story: StoryPage): Promise<void> => story.inOwnPage(() => chrome.storage.local.clear(), null);

/** What a card shows and does: each story in both browsers. */
export function tellCardStories(test: StoryTest): void {
  test('the second language stands below, beside or away as the reader says, which is remembered', async ({ story, site }) => {
    await openCard(story, site.page('/second', NEWS));
    expect(await glosses(story)).toEqual(['id', 'en']);
    await story.pressInCard('English');
    await expect.poll(() => glosses(story)).toEqual(['en', 'id']);
    await story.press('l');
    await expect.poll(() => glosses(story)).toEqual(['id', 'en']);
    await story.pressInCard('Lainnya');
    await story.pressInCard('bila diminta');
    await expect.poll(() => glosses(story)).toEqual(['id']);
    await openCard(story, site.page('/second-again', NEWS));
    expect(await glosses(story)).toEqual(['id']);
    expect(story.errors()).toEqual([]);
    await clear(story);
  });

  test('for a mention on two lines the card hangs at the one that the pointer is on, and stays there while the page scrolls', async ({
    story,
    site,
  }) => {
    await story.resize(1100, 800);
    const words = '<p style="font: 20px/2 monospace; width: 30ch; position: absolute; left: 200px; top: 150px">';
    const body = `${words}sebuah naskah yang panjang <b id="m">AI Action Plan</b> itu.</p><div style="height: 3000px"></div>`;
    const lines = (): Promise<Array<{ x: number; y: number }>> =>
      story.inPage(() =>
        [...(document.getElementById('m')?.getClientRects() ?? [])].map(({ x, y, height }) => ({ x: Math.round(x), y: y + height / 2 })),
      );
    for (const [at, address] of ['/first-line', '/second-line'].entries()) {
      await story.goto(site.page(address, pageOf(body)));
      await story.placed();
      expect(await lines()).toHaveLength(2);
      const line = (await lines())[at] ?? { x: NaN, y: NaN };
      await story.moveTo(line.x + 10, line.y);
      await expect.poll(story.cardTitle).toContain('Action Plan');
      expect((await cardBox(story)).x).toBe(line.x);
      await story.inPage(() => window.scrollBy(0, 8));
      await expect.poll(async () => (await lines())[at]?.y).toBe(line.y - 8);
      await story.inPage(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      expect((await cardBox(story)).x).toBe(line.x);
    }
  });

  test('a number leads to its source in the same card, and the page’s address stays', async ({ story, site }) => {
    await openCard(story, site.page('/sources', NEWS));
    await story.pressInCard('Sumber 1');
    await expect.poll(() => focused(story)).toBe('li 1');
    expect(await story.inPage(() => location.hash)).toBe('');
  });

  test('a related entry opens in the same card, Back leads home, and the focus stays in the card', async ({ story, site }) => {
    await openCard(story, site.page('/related', NEWS));
    const related = await story.inPage(
      () => document.querySelector('konteks-card')?.shadowRoot?.querySelector('.related button')?.textContent ?? '',
    );
    const before = await cardBox(story);
    await story.pressInCard(related);
    await expect.poll(story.cardTitle).toBe(related);
    expect(await focused(story)).not.toContain('none');
    const { x, y } = await cardBox(story);
    expect([x, y]).toEqual([before.x, before.y]);
    await story.pressInCard('Kembali');
    await expect.poll(story.cardTitle).toBe('Nvidia');
  });

  for (const [what, headers] of [
    ['', {}],
    [' where the page keeps the clipboard to itself', { 'permissions-policy': 'clipboard-write=()' }],
  ] as const)
    test(`text, Markdown and a report are on the clipboard${what}, and that is said`, async ({ story, site }) => {
      await openCard(story, site.page(`/copy${what.length}`, NEWS, headers));
      await story.pressInCard('Salin dengan sumber');
      await expect.poll(() => said(story)).toBe('Tersalin.');
      const text = await pasted(story);
      expect(text).toMatch(/^NVIDIA\n\nOrganisasi\n/);
      expect(text).toContain('\nSumber:\n1. ');
      await story.pressInCard('Lainnya');
      await story.pressInCard('Laporkan salah tanda');
      await expect.poll(() => said(story)).toBe('Laporan tersalin. Tidak ada yang dikirim.');
      const report = await pasted(story);
      expect(report).toContain('nvidia');
      expect(report).toContain(await story.inPage(() => location.host));
      expect(report).not.toContain('/copy');
      await story.pressInCard('Salin sebagai Markdown');
      await expect.poll(() => said(story)).toBe('Tersalin.');
      expect(await pasted(story)).toMatch(/^## Nvidia\n/);
    });

  test('an entry that is hidden loses its underline at once, and has it again when that is undone in the same card', async ({
    story,
    site,
  }) => {
    await openCard(story, site.page('/hide', NEWS));
    const placed = async (): Promise<number | undefined> => (await story.report())?.mentions.length;
    await story.pressInCard('Lainnya');
    for (const reach of ['di situs ini', 'di semua situs', 'selama seminggu']) {
      await story.pressInCard(reach);
      await expect.poll(placed).toBe(0);
      await expect.poll(() => said(story)).toContain('Disembunyikan.');
      await story.pressInCard('Urungkan');
      await expect.poll(placed).toBe(1);
      await expect.poll(() => said(story)).toBe('Ditampilkan lagi.');
    }
    await clear(story);
  });

  test('a pinned card stays in its corner, goes where arrow keys say, and back to its mention', async ({ story, site }) => {
    await openCard(story, site.page('/pin', NEWS));
    const home = await cardBox(story);
    await story.pressInCard('Sematkan di sudut');
    const { width, height } = await story.inPage(() => ({ width: innerWidth, height: innerHeight }));
    await expect.poll(() => cardBox(story)).toMatchObject({ right: width - 8 });
    const corner = await cardBox(story);
    expect([corner.y, height - corner.bottom]).toContain(8);
    await story.moveTo(3, 3);
    await new Promise((rest) => setTimeout(rest, 800)); // longer than a card that is left stays
    expect(await story.cardTitle()).toBe('Nvidia');
    await story.press('ArrowLeft');
    await expect.poll(async () => (await cardBox(story)).x).toBe(corner.x - 24);
    await story.pressInCard('Kembali ke teks');
    await expect.poll(async () => (await cardBox(story)).x).toBe(home.x);
  });

  test('a card is dragged by its head, and stays where it is let go', async ({ story, site }) => {
    await story.resize(1100, 800);
    await openCard(story, site.page('/drag', NEWS));
    const home = await cardBox(story);
    await story.drag({ x: home.x + 40, y: home.y + 18 }, { x: home.x + 140, y: home.y + 78 });
    await expect.poll(() => cardBox(story)).toMatchObject({ x: home.x + 100, y: home.y + 60 });
    await story.moveTo(3, 3);
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await story.cardTitle()).toBe('Nvidia');
  });

  test('on a narrow screen the card is a sheet at the edge, and is swiped away by its head', async ({ story, site }) => {
    await story.resize(360, 640);
    try {
      await openCard(story, site.page('/sheet', NEWS));
      const sheet = await cardBox(story);
      const { width, height, line } = await story.inPage(() => {
        const { top, bottom } = document.getElementById('m')?.getBoundingClientRect() ?? new DOMRect();
        return { width: document.documentElement.clientWidth, height: innerHeight, line: { top, bottom } };
      });
      expect([sheet.x, sheet.right]).toEqual([0, width]);
      expect([sheet.y, height - sheet.bottom]).toContain(0);
      expect(line.bottom <= sheet.y || line.top >= sheet.bottom).toBe(true);
      const away = sheet.y === 0 ? -90 : 90;
      await story.drag({ x: 60, y: sheet.y + 22 }, { x: 60, y: sheet.y + 22 + away / 3 });
      expect(await story.cardTitle()).toBe('Nvidia');
      await expect.poll(() => cardBox(story)).toEqual(sheet);
      await story.drag({ x: 60, y: sheet.y + 22 }, { x: 60, y: Math.max(1, sheet.y + 22 + away) });
      if (away > 0) await expect.poll(story.cardTitle).toBeNull();
    } finally {
      await story.resize(1100, 800);
    }
  });
}
