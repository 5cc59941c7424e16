import { expect } from '@playwright/test';

import { hoverMention } from '../../support/hover-mention.ts';
import { linesOf } from '../../support/placed.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const MENTION = '<p><b id="m">Nvidia</b> disebut di sini.</p>';
/** The page stands still, and its text scrolls in a box. */
const SCROLLER = '<style>html, body { height: 100%; margin: 0; overflow: hidden } article { height: 100%; overflow: auto }</style>';

async function openCard(story: StoryPage): Promise<void> {
  await story.placed();
  await hoverMention(story);
  await expect.poll(story.cardTitle).toBe('Nvidia');
}

/** How far the card hangs below its mention; not a number without either. */
const gapToCard = (story: StoryPage): Promise<number> =>
  story.inPage(() => {
    const card = document.querySelector('konteks-card')?.shadowRoot?.querySelector('[popover]');
    const mention = document.getElementById('m');
    return Math.round((card?.getBoundingClientRect().top ?? NaN) - (mention?.getBoundingClientRect().bottom ?? NaN));
  });

/** Pages that get in the way of cards, as they are found, without meaning it: each story in both browsers. */
export function tellMeddlingStories(test: StoryTest): void {
  test('on a page whose script says all the time that it scrolled, a card opens and stays', async ({ story, site }) => {
    const script = `<script>setInterval(() => dispatchEvent(new Event('scroll')), 50)</script>`;
    await story.goto(site.page('/says-scroll', pageOf(`${MENTION}${script}`)));
    await openCard(story);
    await new Promise((rest) => setTimeout(rest, 800));
    expect(await story.cardTitle()).toBe('Nvidia');
  });

  test('on a page that forbids to select and copy, a card’s text can be selected, and the page hears nothing of it', async ({
    story,
    site,
  }) => {
    const script = `<script>
      const heard = [];
      for (const type of ['copy', 'contextmenu', 'selectstart'])
        document.addEventListener(type, (event) => { heard.push(type); event.preventDefault(); document.title = heard.join(' '); });
    </script>`;
    await story.goto(site.page('/forbids', pageOf(`${MENTION}${script}`, '<style>body { user-select: none }</style>')));
    await openCard(story);
    const heard = await story.inPage(() => {
      const gloss = document.querySelector('konteks-card')?.shadowRoot?.querySelector('.gloss');
      for (const type of ['copy', 'contextmenu', 'selectstart']) gloss?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      return document.title;
    });
    expect(heard).toBe('Halaman');
    expect(
      await story.inPage(() => {
        const popover = document.querySelector('konteks-card')?.shadowRoot?.querySelector('[popover]');
        return popover && getComputedStyle(popover).userSelect;
      }),
    ).toBe('text');
  });

  test('in a page that stands still around its scrolling text, a card follows its mention, and goes with it', async ({ story, site }) => {
    await story.goto(site.page('/still', pageOf(`${SCROLLER}<div id="above"></div>${MENTION}<div style="height: 3000px"></div>`)));
    await openCard(story);
    const gap = await gapToCard(story);
    await story.inPage(() => document.getElementById('above')?.style.setProperty('height', '60px'));
    await expect.poll(() => gapToCard(story)).toBe(gap);
    await story.inPage(() => document.getElementById('m')?.parentElement?.remove());
    await expect.poll(story.cardTitle).toBeNull();
  });

  test('a card that went with a dialog that was taken from the page leaves the way to the next one', async ({ story, site }) => {
    const dialog = `<dialog><article>${MENTION}</article></dialog><script>document.querySelector('dialog').showModal()</script>`;
    await story.goto(site.page('/taken', pageOf(`<p>Huawei.</p>${dialog}`)));
    await expect.poll(async () => linesOf((await story.report())?.mentions ?? [])).toContain('Nvidia → nvidia');
    await openCard(story);
    await story.click(); // it stays
    await story.inPage(() => {
      document.querySelector('dialog')?.remove();
      const next = Object.assign(document.createElement('b'), { id: 'm', textContent: 'TSMC' });
      document.querySelector('article p:last-of-type')?.replaceChildren(next, ' juga.');
    });
    await expect.poll(async () => linesOf((await story.report())?.mentions ?? [])).toEqual(['TSMC → tsmc']);
    await hoverMention(story);
    await expect.poll(story.cardTitle).toBe('TSMC');
  });
}
