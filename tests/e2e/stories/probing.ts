import { expect } from '@playwright/test';

import { linesOf } from '../../support/placed.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';

const surfaces = async (story: StoryPage): Promise<string[]> => linesOf((await story.report())?.mentions ?? []);

const SAID = 'Kalimat ini cukup panjang untuk dibaca orang yang lewat di sini, dan di dalamnya Nvidia disebut sekali saja. '.repeat(3);

/** A page without a paragraph of its own. */
const appOf = (body: string): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Aplikasi</title></head><body><p>Muat</p>${body}</body></html>`;

/** Elements of the page's own making, each of which holds its content in an open shadow root, as pages write them. */
const defining = (contents: Readonly<Record<string, string>>): string =>
  Object.entries(contents)
    .map(
      ([name, html]) => `customElements.define('${name}', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(html)}; }
      });`,
    )
    .join('');

/** Longer than a page is young. */
const TICKING_MS = 32_000;
const TICK_MS = 100;
const TICKS_IN_TWO_SECONDS = 20;

/** A ticker that never rests. Its ticks are the clock too: a busy machine draws out both. */
const TICKER = `<b id="ticker"></b><main></main><script>
  window.ticks = 0;
  setInterval(() => (document.getElementById('ticker').textContent = 'Indeks ' + ++ticks), ${TICK_MS});
  window.openArticle = (said) => {
    history.pushState(null, '', '/ticker/article');
    document.querySelector('main').append(Object.assign(document.createElement('p'), { textContent: said }));
    const opened = ticks;
    const timer = setInterval(() => {
      if (!CSS.highlights.get('konteks-first')?.size) return;
      clearInterval(timer);
      window.waited = ticks - opened;
    }, ${TICK_MS});
  };
</script>`;

/** Which pages are worth annotating, and when that is seen: each story in both browsers. */
export function tellProbingStories(test: StoryTest): void {
  test('on a page that has long changed without end an article that comes by a route is underlined within two seconds', async ({
    story,
    site,
  }) => {
    test.setTimeout(90_000);
    await story.goto(site.page('/ticker', appOf(TICKER.replace('(said)', `(said = ${JSON.stringify(SAID)})`))));
    await new Promise((ticking) => setTimeout(ticking, TICKING_MS));
    expect(await story.report()).toBeNull();
    await story.inPage(() => (globalThis as unknown as { openArticle: () => void }).openArticle());
    const waited = (): Promise<number | undefined> => story.inPage(() => (globalThis as unknown as { waited?: number }).waited);
    await expect.poll(waited, { timeout: 20_000 }).toBeDefined();
    expect(await waited()).toBeLessThanOrEqual(TICKS_IN_TWO_SECONDS);
  });

  test('a page whose whole text lies in open shadow roots is read', async ({ story, site }) => {
    const script = defining({ 'x-app': '<x-story></x-story>', 'x-story': `<p>${SAID}</p>` });
    await story.goto(site.page('/roots', appOf(`<x-app></x-app><script>${script}</script>`)));
    expect(linesOf((await story.placed()).mentions)[0]).toBe('Nvidia → nvidia');
  });

  test('one that fills its shadow roots later is read too, and one that attaches them later while it is young', async ({ story, site }) => {
    const filled = `setTimeout(() => document.querySelector('x-app').shadowRoot.append(document.querySelector('template').content), 1500)`;
    const template = `<template><p>${SAID}</p></template>`;
    await story.goto(
      site.page('/filled-later', appOf(`${template}<x-app></x-app><script>${defining({ 'x-app': '<i></i>' })}${filled}</script>`)),
    );
    expect(linesOf((await story.placed()).mentions)[0]).toBe('Nvidia → nvidia');

    const attached = `setTimeout(() => { ${defining({ 'x-app': `<p>${SAID}</p>` })} }, 3000)`;
    await story.goto(site.page('/attached-later', appOf(`<x-app></x-app><script>${attached}</script>`)));
    expect(linesOf((await story.placed()).mentions)[0]).toBe('Nvidia → nvidia');
  });

  test('text whose letters alone change, with no node that comes or goes, is seen', async ({ story, site }) => {
    const script = `setTimeout(() => (document.querySelector('p').firstChild.data = ${JSON.stringify(SAID)}), 1500)`;
    await story.goto(site.page('/letters', appOf(`<script>${script}</script>`)));
    expect(linesOf((await story.placed()).mentions)[0]).toBe('Nvidia → nvidia');
  });

  test('a talk in shadow roots is left alone: one of them is written in', async ({ story, site }) => {
    const script = defining({ 'x-talk': `<p>${SAID}</p>`, 'x-answer': '<div role="textbox" contenteditable></div>' });
    await story.goto(site.page('/talk', appOf(`<x-talk></x-talk><x-answer></x-answer><script>${script}</script>`)));
    await new Promise((rest) => setTimeout(rest, 2000));
    expect(await story.report()).toBeNull();
    await story.inPage(() => document.querySelector('x-answer')?.remove());
    await expect.poll(async () => (await surfaces(story))[0]).toBe('Nvidia → nvidia');
  });
}
