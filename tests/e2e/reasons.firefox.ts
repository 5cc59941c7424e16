import { expect } from '@playwright/test';

import { clickToolbarButton, inBrowserWindow } from '../support/firefox-window.ts';
import { ID, test } from '../support/firefox.ts';
import { pageOf } from './stories/reading.ts';

test.beforeEach(({ extension }) => extension.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null));

type BrowserWindow = typeof globalThis & {
  gBrowser: {
    selectedBrowser: { currentURI: { spec: string } };
    fixupAndLoadURIString: (address: string, told: { triggeringPrincipal: unknown }) => void;
  };
  Services: { scriptSecurityManager: { getSystemPrincipal: () => unknown } };
};

test('in the browser’s reader view the popup says that no extension is let in there, and how to go on', async ({
  tab,
  extension,
  firefox,
  site,
}) => {
  await tab.bringToFront();
  const news = site.page('/reader', pageOf('<p>Nvidia dan Huawei disebut di sini.</p>'));
  await inBrowserWindow(
    firefox,
    (address) => {
      const { gBrowser, Services } = globalThis as BrowserWindow;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.fixupAndLoadURIString(`about:reader?url=${encodeURIComponent(address)}`, { triggeringPrincipal });
    },
    news,
  );
  const addressInFront = (): Promise<string> =>
    inBrowserWindow(firefox, () => (globalThis as BrowserWindow).gBrowser.selectedBrowser.currentURI.spec, null);
  await expect.poll(addressInFront).toMatch(/^about:reader/);
  await clickToolbarButton(firefox, ID);
  const popupText = (): Promise<string> =>
    extension.inOwnPage(() => Promise.resolve(chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''), null);
  await expect.poll(popupText).toContain('Tampilan baca peramban tidak mengizinkan ekstensi.');
  await extension.inOwnPage(() => {
    for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
    return Promise.resolve();
  }, null);
});

test('where the background fails, here since the tab is gone, the popup says that something went wrong, and offers to try again', async ({
  extension,
}) => {
  const popup = await extension.openPage('popup.html?tab=987654321', '.reason');
  const text = (): Promise<string> => popup.evaluate(() => document.body.innerText);
  await expect.poll(text).toContain('Ada yang salah di dalam Konteks. Tutup jendela ini dan coba lagi.');
  expect(await text()).toContain('Coba lagi');
  await popup.close();
});
