import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect } from '@playwright/test';

import type { StoryPage } from '../../support/story.ts';
import { pageOf } from './reading.ts';

/** A browser whose extension may read local files, or may not. */
export type FilesBrowser = {
  readonly inside: Pick<StoryPage, 'inOwnPage'>;
  readonly open: (url: string) => Promise<void>;
  /** Clicks the toolbar's button over the page. */
  readonly click: () => Promise<void>;
};

const NO_PROSE = '<!doctype html><p>Nvidia</p>';

/** Files with prose and without, while `work` goes on. */
async function withFiles(work: (news: string, note: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'konteks-files-'));
  const addressOf = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return pathToFileURL(file).href;
  };
  try {
    await work(addressOf('berita.html', pageOf('<p>Nvidia dan Huawei disebut di sini.</p>')), addressOf('catatan.html', NO_PROSE));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Popup = { readonly words: string; readonly buttons: readonly string[] };

/** What the popup at the toolbar's button says, opened by it if it must be: now and then a browser takes the first click for itself. */
const popupOf = (browser: FilesBrowser) => async (): Promise<Popup> => {
  const look = (): Promise<Popup | null> =>
    browser.inside.inOwnPage(() => {
      const popup = chrome.extension.getViews({ type: 'popup' })[0];
      const buttons = [...(popup?.document.querySelectorAll('.action') ?? [])].map(({ textContent }) => textContent);
      return Promise.resolve(popup === undefined ? null : { words: popup.document.body.innerText, buttons });
    }, null);
  const seen = await look();
  if (seen === null) await browser.click();
  return seen ?? { words: '', buttons: [] };
};
const close = ({ inside }: FilesBrowser): Promise<void> =>
  inside.inOwnPage(() => {
    for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
    return Promise.resolve();
  }, null);
/** A click lets us into the page for now: before it the background is to have seen that the page has come. */
async function open(browser: FilesBrowser, url: string): Promise<void> {
  await browser.open(url);
  await new Promise((rest) => setTimeout(rest, 1500));
}
const says = (words: RegExp, buttons: readonly string[]): Popup => ({ words: expect.stringMatching(words) as unknown as string, buttons });

/** Where files may be read the popup treats them as any page; where they may not, it says so, and how that is changed. */
export async function tellOfFiles(browser: FilesBrowser, mayRead: boolean): Promise<void> {
  await browser.inside.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  await withFiles(async (news, note) => {
    const closed = says(/pilih Konteks, izinkan akses ke berkas lokal, lalu muat ulang halaman ini\./, []);
    await open(browser, news);
    await expect.poll(popupOf(browser)).toEqual(mayRead ? says(/Aktif di berkas lokal[^]*Nvidia/, []) : closed);
    expect((await popupOf(browser)()).words.includes('izin')).toBe(!mayRead);
    await close(browser);
    await open(browser, note);
    await expect
      .poll(popupOf(browser))
      .toEqual(mayRead ? says(/Halaman ini tidak tampak seperti teks berita/, ['Tetap pakai Konteks']) : closed);
    await close(browser);
  });
}
