import type { Browser, Page } from 'puppeteer-core';

import { inBrowserWindow } from '../support/firefox-window.ts';
import { expect, test as base } from '../support/firefox.ts';
import type { Choose } from './stories/menus.ts';
import { tellMenuStories } from './stories/menus.ts';
import { pageOf } from './stories/reading.ts';

type Menu = HTMLElement & { state: string; hidePopup: () => void; activateItem: (item: Element) => void };
type Item = Element & { label: string; disabled: boolean };

/** Presses the right button over the paragraph, and gives the item of ours that the browser's own menu then has. */
async function openMenu(firefox: Browser, tab: Page): Promise<string> {
  await tab.bringToFront();
  const box = await (await tab.$('#p'))?.boundingBox();
  await tab.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 8, { button: 'right' });
  const label = (): Promise<string> =>
    inBrowserWindow(
      firefox,
      () => {
        const menu = document.getElementById('contentAreaContextMenu') as Menu;
        const items = [...menu.querySelectorAll<Item>('menuitem[id*="_-menuitem-_"]')].map(
          (item) => `${item.label}${item.disabled ? ' (disabled)' : ''}`,
        );
        return menu.state === 'open' ? items.join(' | ') : '';
      },
      null,
    );
  let shown = '';
  await expect.poll(async () => (shown = await label())).not.toBe('');
  return shown;
}

const closeMenu = (firefox: Browser): Promise<void> =>
  inBrowserWindow(firefox, () => (document.getElementById('contentAreaContextMenu') as Menu).hidePopup(), null);

const test = base.extend<{ choose: Choose }>({
  choose: ({ firefox, tab }, use) =>
    use(async (item) => {
      await openMenu(firefox, tab);
      await inBrowserWindow(
        firefox,
        (name) => {
          const menu = document.getElementById('contentAreaContextMenu') as Menu;
          const chosen = menu.querySelector(`menuitem[id$="_-menuitem-_${name}"]`);
          if (chosen !== null) menu.activateItem(chosen);
        },
        item,
      );
    }),
});

tellMenuStories(test, '(from the browser’s own menu)');

test('the item says what it would do, on the site that is in front and in the reader’s language', async ({
  tab,
  firefox,
  extension,
  site,
}) => {
  const titled = async (expected: string): Promise<void> => {
    await expect
      .poll(async () => {
        const shown = await openMenu(firefox, tab);
        await closeMenu(firefox);
        return shown;
      })
      .toBe(expected);
  };
  await extension.inOwnPage(() => chrome.storage.local.clear(), null);
  await tab.goto(site.page('/titles', pageOf('<p id="p">Nvidia.</p>')));
  await titled('Switch Konteks off: 127.0.0.1');
  await tab.goto(site.page('/titles', pageOf('<p id="p">Nvidia.</p>')).replace('127.0.0.1', 'localhost'));
  await titled('Switch Konteks off: localhost');
  await extension.inOwnPage(() => chrome.storage.local.set({ language: 'id', off: true }), null);
  await titled('Aktifkan Konteks: localhost (disabled)');
  await extension.inOwnPage(() => chrome.storage.local.clear(), null);
  await titled('Switch Konteks off: localhost');
});
