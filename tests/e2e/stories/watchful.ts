import { expect } from '@playwright/test';

import { linesOf } from '../../support/placed.ts';
import { hoverMention } from '../../support/hover-mention.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

export const MENTION = '<p><b id="m">Nvidia</b> disebut di sini.</p>';

/** Notes all that a page can notice: changes of its nodes, listeners, roots and observers made in its name, new names of its window. */
const NOTING = `<script>
  window.noticed = [];
  const names = new Set(Object.getOwnPropertyNames(window));
  for (const [{ prototype }, method] of [[EventTarget, 'addEventListener'], [Element, 'attachShadow'], [MutationObserver, 'observe']]) {
    const own = prototype[method];
    prototype[method] = function (...all) { noticed.push(method); return own.apply(this, all); };
  }
  addEventListener('load', () => {
    noticed.length = 0;
    const before = document.documentElement.outerHTML;
    const note = (records) => { for (const { type, target } of records) noticed.push(type + ' in ' + target.nodeName); };
    const observer = new MutationObserver(note);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    noticed.length = 0;
    window.look = () => [
      ...noticed.splice(0),
      ...Object.getOwnPropertyNames(window).filter((name) => !names.has(name) && !['look', 'noticed'].includes(name)),
      ...(document.documentElement.outerHTML === before ? [] : ['another HTML']),
      ...[...document.styleSheets, ...document.adoptedStyleSheets].map(() => 'a style sheet'),
    ];
  });
</script>`;

const look = (story: StoryPage): Promise<string[]> => story.inPage(() => (window as unknown as { look(): string[] }).look());

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Pages that look for us: each story in both browsers. */
export function tellWatchfulStories(test: StoryTest): void {
  test('while no card is open a page notices nothing of us but the highlights', async ({ story, site }) => {
    await story.goto(site.page('/notes', pageOf(MENTION, NOTING)));
    await story.placed();
    expect(await look(story)).toEqual([]);
    await hoverMention(story);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    expect(await look(story)).toEqual(['childList in HTML', 'another HTML']); // the host
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
    expect(await look(story)).toEqual(['childList in HTML']);
    expect(story.errors()).toEqual([]);
  });

  test('a page that removes our host whenever it comes loses the card, and gets no second one before the pointer comes again', async ({
    story,
    site,
  }) => {
    const script = `<script>
      window.came = 0;
      new MutationObserver(() => {
        for (const host of document.querySelectorAll('konteks-card')) { came += 1; host.remove(); }
      }).observe(document, { subtree: true, childList: true });
    </script>`;
    const came = (): Promise<number> => story.inPage(() => (window as unknown as { came: number }).came);
    await story.goto(site.page('/hunts', pageOf(`${MENTION}${script}`)));
    await story.placed();
    for (const times of [1, 2]) {
      await hoverMention(story);
      await expect.poll(came).toBe(times);
      await hoverMention(story);
      await rest(800);
      expect(await came()).toBe(times);
      await story.moveTo(20, 20);
      await rest(800); // longer than a card that is left stays
    }
    expect(linesOf((await story.placed()).mentions)).toEqual(['Nvidia → nvidia']);
    expect(story.errors()).toEqual([]);
  });

  test('a page that looks around while a card is open finds our host, and no word of the card', async ({ story, site }) => {
    await story.goto(site.page('/looks', pageOf(MENTION)));
    await story.placed();
    await hoverMention(story);
    await expect.poll(story.cardTitle).toBe('Nvidia');
    const seen = await story.inPage(() => {
      const host = document.querySelector('konteks-card');
      const card = host?.shadowRoot?.querySelector('[popover]');
      const paragraphs = [...(card?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent ?? '');
      const words = paragraphs.toSorted((a, b) => b.length - a.length)[0] ?? '';
      const { x, y, width, height } = card?.getBoundingClientRect() ?? new DOMRect();
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      getSelection()?.selectAllChildren(document.documentElement);
      const texts = [
        document.documentElement.outerHTML,
        document.documentElement.getHTML({ serializableShadowRoots: true }),
        copy.outerHTML,
        copy.querySelector('konteks-card')?.shadowRoot?.textContent,
        document.documentElement.textContent,
        document.documentElement.innerText,
        new XMLSerializer().serializeToString(document),
        String(getSelection()),
      ];
      return {
        hasWords: words.length > 20,
        told: texts.map((text) => text?.includes(words) ?? false),
        atCard: document.elementFromPoint(x + width / 2, y + height / 2)?.localName,
        host: host?.outerHTML,
        copies: copy.querySelectorAll('konteks-card').length,
      };
    });
    expect(seen).toEqual({
      hasWords: true,
      told: Array.from({ length: 8 }, () => false),
      atCard: 'konteks-card',
      host: '<konteks-card></konteks-card>',
      copies: 1,
    });
    expect(story.errors()).toEqual([]);
  });
}
