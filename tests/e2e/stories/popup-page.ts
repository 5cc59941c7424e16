import { expect } from '@playwright/test';

import { pasted } from '../../support/pasted.ts';
import type { PopupTest } from '../../support/story-popup.ts';
import { BODY, listed } from './popup.ts';
import { pageOf } from './reading.ts';

const saidInPopup = (): string => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');

/** What the toolbar’s popup does for the page as a whole: each story in both browsers. */
export function tellPopupPageStories(test: PopupTest): void {
  test.beforeEach(async ({ story, site }) => {
    await story.goto(site.page('/popup-page', pageOf(BODY)));
    await story.placed();
    await story.inOwnPage((language) => chrome.storage.local.set({ language }), 'id');
  });

  test('all entries of the page are copied with their sources, as text and as Markdown', async ({ openPopup, story }) => {
    const popup = await openPopup();
    await listed(popup);
    await popup.click('button', 'Teks');
    await expect.poll(() => popup.look(saidInPopup)).toContain('Istilah yang disalin: 4.');
    await story.placed(); // the page comes forward
    const plain = await pasted(story);
    for (const name of ['NVIDIA', 'HUAWEI', 'XI JINPING', '(WAIC)']) expect(plain).toContain(name);
    expect(plain).toMatch(/Sumber:\n1\. .*https:\/\//);
    await popup.click('button', 'Markdown');
    await expect
      .poll(async () => {
        await story.placed();
        return (await pasted(story)).match(/^## /gm);
      })
      .toHaveLength(4);
  });

  test('a page alone is switched off: another page of its site runs on, and the switch brings it back', async ({
    openPopup,
    story,
    site,
  }) => {
    const popup = await openPopup();
    await listed(popup);
    for (const stop of ['input', 'select']) {
      await popup.press('Tab');
      expect(await popup.look(() => document.activeElement?.localName)).toBe(stop);
    }
    await popup.press('ArrowDown');
    await popup.click('switch', 'Aktif di halaman ini');
    await expect.poll(() => popup.look(saidInPopup)).toContain('Anda menonaktifkan Konteks di halaman ini.');
    await expect.poll(() => story.report()).toBeNull();
    await story.goto(site.page('/popup-other-page', pageOf(BODY)));
    await story.placed();
    await story.goto(site.page('/popup-page', pageOf(BODY)));
    const again = await openPopup();
    await expect.poll(() => again.look(saidInPopup)).toContain('Anda menonaktifkan Konteks di halaman ini.');
    expect(await story.report()).toBeNull();
    await again.click('switch', 'Nonaktif di halaman ini');
    await story.placed();
  });

  test('a switch is for the page that it names, though the tab has gone on to another by then', async ({ openPopup, story, site }) => {
    const popup = await openPopup();
    await listed(popup);
    await story.goto(site.page('/gone-on', pageOf(BODY)).replace('127.0.0.1', 'localhost'));
    await story.placed();
    await popup.click('switch', 'Aktif di 127.0.0.1');
    const stored = (): Promise<unknown> => story.inOwnPage(() => chrome.storage.local.get('switchedOffSites'), null);
    const off = { scope: 'domain', key: '127.0.0.1', on: false };
    await expect.poll(stored).toEqual({ switchedOffSites: { version: 2, value: [off] } });
    await story.placed();
  });
}
