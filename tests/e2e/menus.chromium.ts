import type { Page, Worker } from '@playwright/test';

import { expect, test } from '../support/chromium.ts';
import type { Extension } from '../support/chromium.ts';
import { pageOf } from './stories/reading.ts';

/*
 * No driver opens the browser's own menu: the listener is called as the browser calls it. That the items are there is seen by changing them,
 * which the browser refuses for items that it does not have.
 */

const NEWS = pageOf('<p id="p">Nvidia menunggu izin, kata wartawan.</p>');

async function workerOf(extension: Extension): Promise<Worker> {
  await extension.helper.evaluate(() => chrome.runtime.sendMessage({ type: 'tabState', body: { tabId: -1 } }).catch(() => null)); // wakes it
  const find = (): Worker | undefined => extension.context.serviceWorkers().find((worker) => worker.url().includes(extension.id));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find() as Worker;
}

async function choose(extension: Extension, page: Page, item: 'explain' | 'site', selectionText = ''): Promise<void> {
  const [worker, tabId] = [await workerOf(extension), await extension.tabId(page)];
  await worker.evaluate(
    async (info) => {
      const menu = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: chrome.tabs.Tab) => void };
      const { id: menuItemId, text, tab } = info;
      menu.dispatch({ menuItemId, selectionText: text, frameId: 0, editable: false, pageUrl: '' }, await chrome.tabs.get(tab));
    },
    { id: item, text: selectionText, tab: tabId },
  );
}

const select = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(
    ([start, end]) => {
      const text = document.getElementById('p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, start, text, end);
    },
    [from, to] as const,
  );

test('both items are in the browser’s menu', async ({ extension }) => {
  const worker = await workerOf(extension);
  for (const id of ['explain', 'site'])
    await expect
      .poll(() =>
        worker.evaluate(
          (item) =>
            chrome.contextMenus.update(item, {}).then(
              () => 'there',
              (error: unknown) => String(error),
            ),
          id,
        ),
      )
      .toBe('there');
});

test('“Explain” opens the card of what is selected, at the selection (by the menu’s listener)', async ({ page, site, extension }) => {
  await page.goto(site.page('/explain', NEWS));
  await extension.placed(page);
  await select(page, 0, 'Nvidia menunggu'.length);
  await choose(extension, page, 'explain', 'Nvidia menunggu');
  const card = page.getByRole('dialog', { name: 'Nvidia' });
  await expect(card).toBeVisible();
  const [at, words] = [await card.boundingBox(), await page.locator('#p').boundingBox()];
  expect(Math.abs((at?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(400);
  await page.keyboard.press('Escape');
});

test('“Explain” of what names nothing exactly opens the search with these words, in a window of its own (by the menu’s listener)', async ({
  page,
  site,
  extension,
}) => {
  await page.goto(site.page('/search', NEWS));
  await extension.placed(page);
  await select(page, 'Nvidia menunggu izin, '.length, 'Nvidia menunggu izin, kata wartawan'.length);
  const opened = extension.context.waitForEvent('page');
  await choose(extension, page, 'explain', 'Globl Sout');
  const search = await opened;
  await expect(search.getByLabel('Cari dalam glosarium')).toHaveValue('Globl Sout');
  await expect(search.getByText('Global South', { exact: true }).first()).toBeVisible();
  expect(search.url()).not.toMatch(/Globl|Sout/); // the browser's history keeps addresses
  expect(await extension.helper.evaluate(() => chrome.storage.session.get('askedWords'))).toEqual({});
  await search.close();
});

test('“Explain” where no code of ours is in the page opens the search (by the menu’s listener)', async ({ page, site, extension }) => {
  await page.goto(site.page('/no-prose', '<!doctype html><p id="p">Nvidia</p>'));
  await select(page, 0, 'Nvidia'.length);
  const opened = extension.context.waitForEvent('page');
  await choose(extension, page, 'explain', 'Nvidia');
  const search = await opened;
  await expect(search.getByText('Nvidia', { exact: true }).first()).toBeVisible();
  await search.close();
});

test('the site’s switch takes everything back, and brings it again (by the menu’s listener)', async ({ page, site, extension }) => {
  await page.goto(site.page('/switch', NEWS));
  await extension.placed(page);
  await choose(extension, page, 'site');
  await expect.poll(() => extension.report(page)).toBe(null);
  await choose(extension, page, 'site');
  await extension.placed(page);
  expect(await extension.helper.evaluate(() => chrome.storage.local.get('switchedOffSites'))).toEqual({});
});
