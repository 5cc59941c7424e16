import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test as base } from '../support/chromium.ts';
import { linesOf } from '../support/placed.ts';
import { movesOf } from '../support/story.ts';

const test = base.extend<{ welcome: Page }>({
  welcome: async ({ browserContext, extension }, use) => {
    const welcome = await browserContext.newPage();
    await welcome.goto(`chrome-extension://${extension.id}/welcome.html`);
    await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
    await use(welcome);
    await extension.helper.evaluate(() => chrome.storage.local.clear());
    await welcome.close();
  },
});

/** What the engine placed on the page: its script runs in the page's own world there. */
const placed = (welcome: Page) => (): Promise<string[]> =>
  welcome
    .evaluate(async () => {
      const copy = (globalThis as { __konteks?: { idle(): Promise<void>; mentions(): Array<{ surface: string; entry: string }> } })
        .__konteks;
      await copy?.idle();
      return copy?.mentions() ?? [];
    })
    .then((mentions) => linesOf(mentions as never));

test('the sample is read by the engine that reads the news, and nothing else on the page is marked', async ({ welcome }) => {
  await expect.poll(placed(welcome)).toContain('Global South → global-south');
  const outside = await welcome.evaluate(() => {
    const ranges = [...(CSS.highlights.get('konteks-first') ?? [])];
    return ranges.filter(({ startContainer }) => startContainer.parentElement?.closest('article') === null).length;
  });
  expect(outside).toBe(0);
});

test('a card opens where the pointer rests on a term of the sample', async ({ welcome }) => {
  await expect.poll(placed(welcome)).toContain('Nvidia → nvidia');
  const point = await welcome.evaluate(() => {
    const first = [...(CSS.highlights.get('konteks-first') ?? [])].find((range) => {
      const words = new Range();
      words.setStart(range.startContainer, range.startOffset);
      words.setEnd(range.endContainer, range.endOffset);
      return words.toString() === 'Nvidia';
    });
    const words = new Range();
    if (first) words.setStart(first.startContainer, first.startOffset);
    if (first) words.setEnd(first.endContainer, first.endOffset);
    const { x, y, width, height } = words.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await movesOf(welcome.mouse).moveTo(point.x, point.y);
  await expect(welcome.getByRole('dialog', { name: 'Nvidia' })).toBeVisible();
  await welcome.keyboard.press('Escape');
  await expect(welcome.getByRole('dialog')).toHaveCount(0);
});

test('the language that is chosen is the page’s at once, and the sample’s', async ({ welcome }) => {
  await welcome.getByRole('button', { name: 'English' }).click();
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('The news, with its background');
  expect(await welcome.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect.poll(placed(welcome)).toContain('export controls → export-controls');
});

test('its links lead to the settings that they speak of', async ({ welcome }) => {
  await welcome.getByRole('link', { name: 'Atur tempatnya bekerja' }).click();
  await expect(welcome).toHaveURL(/options\.html#mode$/);
  await expect(welcome.getByRole('group', { name: 'Di mana Konteks bekerja sendiri' })).toBeInViewport();
});

test('it can be left at any time, by the first button and by the last', async ({ browserContext, extension }) => {
  for (const name of ['Lewati', 'Mulai membaca']) {
    const page = await browserContext.newPage();
    await page.goto(`chrome-extension://${extension.id}/welcome.html`);
    const closed = page.waitForEvent('close');
    await page.getByRole('button', { name }).click();
    await closed;
    expect(page.isClosed()).toBe(true);
  }
});

test('by keyboard alone: skip, languages, links and buttons, in the order of the page', async ({ welcome }) => {
  await expect(welcome.getByRole('link', { name: 'Atur tempatnya bekerja' })).toBeVisible();
  const names: string[] = [];
  for (let i = 0; i < 7; i += 1) {
    await welcome.keyboard.press('Tab');
    names.push(await welcome.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  expect(names).toEqual(['Indonesia', 'English', 'Lewati', 'Atur tempatnya bekerja', 'Ubah pintasan', 'Mulai membaca', 'Setelan']);
});

test('it fits a window of 320 pixels: nothing is scrolled to the side', async ({ welcome }) => {
  await welcome.setViewportSize({ width: 320, height: 640 });
  for (const name of ['English', 'Indonesia']) {
    await welcome.getByRole('button', { name }).click();
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

const MEDIA = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const;
for (const media of MEDIA)
  for (const language of ['Indonesia', 'English'])
    test(`axe finds no fault in the welcome page, ${Object.values(media).join()}, ${language}`, async ({ welcome }) => {
      await welcome.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
      await welcome.getByRole('button', { name: language }).click();
      const { violations } = await new AxeBuilder({ page: welcome }).options({ rules: { 'target-size': { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
