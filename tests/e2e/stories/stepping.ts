import { expect } from '@playwright/test';

import type { PageCopy } from '../../../entrypoints/annotator/page-copy.ts';
import type { StoryPage, StoryTest } from '../../support/story.ts';
import { pageOf } from './reading.ts';

const THREE = `<p>Nvidia disebut di sini.</p><p><a id="link" href="#there">Sebuah tautan</a> dan Huawei.</p>
  <div style="height: 2500px"></div><p>DeepSeek jauh di bawah.</p>`;

/** The id of what has the focus, or its name; within a card the words of what has it there. */
const focus = (story: StoryPage): Promise<string | null | undefined> =>
  story.inPage(() => {
    const { activeElement } = document;
    return activeElement?.shadowRoot?.activeElement?.textContent ?? (activeElement?.id || activeElement?.localName);
  });

const note = (story: StoryPage): Promise<string | null> =>
  story.inPage(() => document.querySelector('konteks-note[role=status]')?.textContent ?? null);

async function step(story: StoryPage, by: 'next' | 'previous', headword: string): Promise<void> {
  await story.command(`${by}-mention`);
  await expect.poll(story.cardTitle).toBe(headword);
}

async function close(story: StoryPage): Promise<void> {
  await expect.poll(() => focus(story)).toContain((await story.cardTitle()) ?? 'a card'); // the card has it
  await story.press('Escape');
  await expect.poll(story.cardTitle).toBeNull();
}

/** What is said goes again soon. */
const OFTEN = { intervals: [50] };

/** Goes on with Tab until what has the focus in the card is as wanted. */
async function tabTo(story: StoryPage, selector: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await story.press('Tab');
    const matched = await story.inPage(() => {
      const active = document.activeElement?.shadowRoot?.activeElement;
      return ['.related button', 'a[href^=https]', 'button'].filter((one) => active?.matches(one));
    });
    if (matched.includes(selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}

/** From mention to mention by the browser's keys: each story in both browsers, in Chromium by the commands' listeners. */
export function tellSteppingStories(test: StoryTest): void {
  test('the commands for the next and the previous mention open its card in view, with the focus in it, and say when they start over', async ({
    story,
    site,
  }) => {
    await story.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
    await story.goto(site.page('/steps', pageOf(THREE)));
    await story.placed();
    await step(story, 'next', 'Nvidia');
    await step(story, 'next', 'Huawei');
    await step(story, 'next', 'DeepSeek');
    expect(await story.inPage(() => scrollY)).toBeGreaterThan(1000);
    await step(story, 'previous', 'Huawei');
    expect(await story.inPage(() => scrollY)).toBeLessThan(1000);
    expect(await note(story)).toBeNull();
    await step(story, 'next', 'DeepSeek');
    await step(story, 'next', 'Nvidia');
    await expect.poll(() => note(story), OFTEN).toBe('Mulai lagi dari istilah pertama');
    await new Promise((rest) => setTimeout(rest, 1000)); // by then a page is read again that changed
    expect(await note(story)).not.toBeNull();
    expect(JSON.stringify((await story.report())?.blocks)).not.toContain('Mulai lagi'); // it is no text of the page
    await expect.poll(() => note(story)).toBeNull();
    await step(story, 'previous', 'DeepSeek');
    await expect.poll(() => note(story), OFTEN).toBe('Mulai lagi dari istilah terakhir');
    await close(story);
    expect(story.errors()).toEqual([]);
  });

  test('the command begins where the focus is; closing gives the focus back, and the next one goes on from the last', async ({
    story,
    site,
  }) => {
    await story.goto(site.page('/from-focus', pageOf(THREE)));
    await story.placed();
    await story.inPage(() => document.getElementById('link')?.focus());
    await step(story, 'next', 'Huawei');
    await close(story);
    expect(await focus(story)).toBe('link');
    await step(story, 'previous', 'Nvidia');
    await close(story);
    expect(await focus(story)).toBe('link');
    await step(story, 'next', 'Huawei');
    await close(story);
    expect(await focus(story)).toBe('link');
  });

  test('by keyboard alone: from the page to a card, a related entry, back, to a source, and to where the reader was', async ({
    story,
    site,
  }) => {
    await story.goto(site.page('/keys', pageOf(THREE)));
    await story.placed();
    await story.inPage(() => document.getElementById('link')?.focus());
    await step(story, 'previous', 'Nvidia');
    const name = await story.inPage(() => {
      const root = document.querySelector('konteks-card')?.shadowRoot;
      return root?.getElementById(root.querySelector('[role=dialog]')?.getAttribute('aria-labelledby') ?? '')?.textContent;
    });
    expect(name).toBe('Nvidia');
    await tabTo(story, '.related button');
    await story.press('Enter');
    await expect.poll(story.cardTitle).not.toBe('Nvidia');
    await expect.poll(async () => (await focus(story)) !== 'konteks-card').toBe(true);
    await tabTo(story, 'button'); // Back comes first in the card
    await story.press('Enter');
    await expect.poll(story.cardTitle).toBe('Nvidia');
    await tabTo(story, 'a[href^=https]');
    await story.press('Escape');
    await expect.poll(story.cardTitle).toBeNull();
    expect(await focus(story)).toBe('link');
    expect(story.errors()).toEqual([]);
  });

  test('the command goes on into a frame', async ({ story, site }) => {
    const inner = '<!doctype html><meta charset="utf-8"><p>Huawei ada di sini.</p>'.replaceAll('"', '&quot;');
    await story.goto(site.page('/steps-frame', pageOf(`<p>Nvidia.</p><iframe width="600" height="320" srcdoc="${inner}"></iframe>`)));
    await story.placed();
    const cards = (): Promise<string[]> =>
      story.inOwnPage(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        const found = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1, allFrames: true },
          func: () => [
            (globalThis as { __konteks?: PageCopy }).__konteks?.mentions?.().length ?? 0,
            document.querySelector('konteks-card')?.shadowRoot?.querySelector('h2')?.textContent ?? '',
          ],
        });
        return found.map(({ result }) => String(result));
      }, null);
    await expect.poll(cards).toEqual(['1,', '1,']);
    await story.command('next-mention');
    await expect.poll(cards).toEqual(['1,Nvidia', '1,']);
    await story.command('next-mention');
    await expect.poll(cards).toEqual(['1,', '1,Huawei']);
    await story.command('next-mention');
    await expect.poll(cards).toEqual(['1,Nvidia', '1,']);
  });

  test('the command for the site switches it off and on', async ({ story, site }) => {
    await story.goto(site.page('/switches', pageOf(THREE)));
    await story.placed();
    const painted = (): Promise<number> => story.inPage(() => CSS.highlights.size);
    await story.command('switch-site');
    await expect.poll(painted).toBe(0);
    await story.command('switch-site');
    await story.placed();
    await expect.poll(painted).toBeGreaterThan(0);
  });

  test('where nothing is annotated the command says so on the button for a moment', async ({ story, site }) => {
    await story.goto(site.page('/nothing', '<!doctype html><meta charset="utf-8"><p>Nvidia.</p>'));
    const badge = (): Promise<string> =>
      story.inOwnPage(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
      }, null);
    await story.command('next-mention');
    await expect.poll(badge, OFTEN).toBe('–');
    await expect.poll(badge, { timeout: 15_000 }).toBe('');
    expect(await story.cardTitle()).toBeNull();
  });
}
