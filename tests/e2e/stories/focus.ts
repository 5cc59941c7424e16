import { expect } from '@playwright/test';

import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const link = (id: string): string => `<a id="${id}" href="#${id}">Tautan</a>`;
const TWO = `<p>${link('top')} di awal.</p><p>${link('before')} lalu Nvidia disebut, ${link('after')}.</p><p>Huawei juga, ${link('end')}.</p>`;

/** An element whose shadow root holds what its template does. */
const shadowBox = (
  mode: ShadowRootMode,
  inside: string,
): string => `<template id="inside">${inside}</template><shadow-box></shadow-box><script>
  customElements.define('shadow-box', class extends HTMLElement {
    connectedCallback() {
      window.boxRoot = this.attachShadow({ mode: '${mode}' });
      boxRoot.append(document.getElementById('inside').content.cloneNode(true));
    }
  });
</script>`;

type World = { readonly boxRoot?: ShadowRoot };

/** The id of what has the focus, in whatever shadow root; else its name. */
const focus = (story: StoryPage): Promise<string> =>
  story.inPage(() => {
    const { boxRoot } = globalThis as unknown as World;
    const at = boxRoot?.activeElement ?? document.activeElement;
    return at?.id || (at?.localName ?? 'nothing');
  });

/** The headword of the open card, and whether it has the focus, in whatever shadow root. */
const openCard = (story: StoryPage): Promise<{ title: string | undefined; focused: boolean } | null> =>
  story.inPage(() => {
    const { boxRoot } = globalThis as unknown as World;
    const card = (boxRoot?.querySelector('konteks-card') ?? document.querySelector('konteks-card'))?.shadowRoot;
    return card ? { title: card.querySelector('h2')?.textContent, focused: card.activeElement !== null } : null;
  });

const html = (story: StoryPage): Promise<string> => story.inPage(() => document.documentElement.outerHTML);

async function step(story: StoryPage, title: string): Promise<void> {
  await story.command('next-mention');
  await expect.poll(() => openCard(story)).toEqual({ title, focused: true });
}

async function close(story: StoryPage): Promise<void> {
  await story.press('Escape');
  await expect.poll(() => openCard(story)).toBeNull();
}

async function expectTabTo(story: StoryPage, id: string): Promise<void> {
  await story.press('Tab');
  expect(await focus(story)).toBe(id);
}

/** Where the focus goes when a card closes: each story in both browsers. */
export function tellFocusStories(test: StoryTest): void {
  test.afterEach(({ story }) => story.inOwnPage(() => chrome.storage.local.clear(), null));

  test('where nothing had the focus, Tab goes on from the mention whose card was closed, and the page is as it was', async ({
    story,
    site,
  }) => {
    await story.goto(site.page('/goes-on', pageOf(TWO)));
    await story.placed();
    const before = await html(story);
    await step(story, 'Nvidia');
    await close(story);
    expect(await focus(story)).toBe('body');
    expect(await html(story)).toBe(before);
    expect(await story.inPage(() => getSelection()?.type)).toBe('None');
    await expectTabTo(story, 'after');
    await expectTabTo(story, 'end');
    expect(story.errors()).toEqual([]);
  });

  test('the next command goes on from there too, and so does Tab after a card that was pressed in', async ({ story, site }) => {
    await story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
    await story.goto(site.page('/goes-on-too', pageOf(TWO)));
    await story.placed();
    await step(story, 'Nvidia');
    await close(story);
    await step(story, 'Huawei');
    await story.pressInCard('English');
    await expect.poll(async () => (await openCard(story))?.focused).toBe(true);
    await close(story);
    await expectTabTo(story, 'end');
  });

  test('Tab goes on from a mention in a shadow root', async ({ story, site }) => {
    const inside = `<p>${link('first')} dan Nvidia di dalam</p><p>${link('second')}</p>`;
    await story.goto(site.page('/in-shadow', pageOf(`<p>${link('top')}</p>${shadowBox('open', inside)}<p>${link('end')}</p>`)));
    await story.placed();
    await step(story, 'Nvidia');
    await close(story);
    await expectTabTo(story, 'second');
  });

  test('text that the reader selected stays selected', async ({ story, site }) => {
    await story.goto(site.page('/selected', pageOf(TWO)));
    await story.placed();
    await story.inPage(() => getSelection()?.selectAllChildren(document.querySelector('p:has(#top)') as Element));
    await step(story, 'Nvidia');
    await close(story);
    expect(await story.inPage(() => String(getSelection()))).toBe('Tautan di awal.');
  });

  test('a field that is gone when the card closes leaves the reader at the mention', async ({ story, site }) => {
    await story.goto(site.page('/field-gone', pageOf(`<p><input id="field" /></p>${TWO}`)));
    await story.placed();
    await story.inPage(() => document.getElementById('field')?.focus());
    await step(story, 'Nvidia');
    await story.inPage(() => document.getElementById('field')?.remove());
    await close(story);
    await expectTabTo(story, 'after');
  });

  for (const mode of ['open', 'closed'] as const)
    test(`the focus goes back to a field in the page’s ${mode} shadow root`, async ({ story, site }) => {
      await story.goto(site.page(`/back-${mode}`, pageOf(`${shadowBox(mode, '<input id="field" type="date" />')}${TWO}`)));
      await story.placed();
      await story.inPage(() => (globalThis as unknown as World).boxRoot?.getElementById('field')?.focus());
      await step(story, 'Nvidia');
      await close(story);
      expect(await focus(story)).toBe('field');
    });

  for (const mode of ['open', 'closed'] as const)
    test(`from a card within the page’s ${mode} shadow root the next command goes on from its mention`, async ({ story, site }) => {
      const inside = '<div popover><p>Nvidia, lalu</p><p>Huawei, lalu</p><p>DeepSeek.</p></div>';
      await story.goto(site.page(`/card-in-${mode}`, pageOf(`<p>Tajuk.</p>${shadowBox(mode, inside)}`)));
      await story.inPage(() => (globalThis as unknown as World).boxRoot?.querySelector<HTMLElement>('[popover]')?.showPopover());
      await expect.poll(async () => (await story.placed()).mentions.length).toBe(3);
      await step(story, 'Nvidia');
      await step(story, 'Huawei');
      await close(story);
      await step(story, 'DeepSeek');
    });

  test('from a field in a shadow root the next command goes to the mention after it in there', async ({ story, site }) => {
    const inside = `<p>Nvidia di atas.</p><p>${link('first')}</p><p>Huawei di bawah.</p>`;
    await story.goto(site.page('/from-shadow', pageOf(`${shadowBox('open', inside)}<p>DeepSeek di luar.</p>`)));
    await expect.poll(async () => (await story.placed()).mentions.length).toBe(3);
    await story.inPage(() => (globalThis as unknown as World).boxRoot?.getElementById('first')?.focus());
    await step(story, 'Huawei');
    await step(story, 'DeepSeek');
    await close(story);
    expect(await focus(story)).toBe('first');
  });
}
