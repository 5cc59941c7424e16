import { expect } from '@playwright/test';

import { seenIn, send } from '../../faults/in-extension.ts';
import type { Message } from '../../faults/message-of.ts';
import type { PrivateBrowser } from './private.ts';
import { openWindow } from './private.ts';

/** What the toolbar's button says. */
const TITLES: Readonly<Record<string, string>> = {
  'off-host': 'nonaktif di 127.0.0.1',
  'off-everywhere': 'nonaktif di semua situs',
  paused: 'dijeda',
  'not-chosen': 'hanya di situs pilihan Anda',
};

/** Several windows with a page each, one of them private: one switch holds in all of them at once, and so does its undoing. */
export async function switchInAllWindows({ inside }: PrivateBrowser, url: string): Promise<void> {
  const tabs: number[] = [];
  for (const [i, incognito] of [false, false, false, true].entries()) tabs.push(await openWindow({ inside }, `${url}?${i}`, incognito));
  const [first = -1] = tabs;
  const seen = (): Promise<object[]> => Promise.all(tabs.map((tab) => seenIn(inside, tab)));
  const everywhere = async (what: object): Promise<void> => {
    await expect.poll(seen, { timeout: 15_000 }).toEqual(tabs.map(() => what));
  };
  await inside.inOwnPage(() => chrome.storage.local.set({ language: 'id' }), null);
  const on = { words: ['Nvidia', 'Huawei'], look: 'dotted', badge: '2', status: 'annotated', title: 'Konteks (2)' };
  const off = (status: string): object => ({ words: null, look: null, badge: '', status, title: `Konteks: ${TITLES[status] ?? ''}` });
  await everywhere(on);

  const switches: ReadonlyArray<readonly [status: string, there: Message, back: Message]> = [
    ['off-host', site(first, false), site(first, true)],
    ['off-everywhere', { type: 'setOff', body: { off: true } }, { type: 'setOff', body: { off: false } }],
    ['paused', { type: 'pause', body: { kind: 'restart' } }, { type: 'pause', body: { kind: null } }],
    ['not-chosen', { type: 'setMode', body: { mode: 'chosen' } }, { type: 'setMode', body: { mode: 'news' } }],
  ];
  for (const [status, there, back] of switches) {
    expect(await send(inside, [there])).toEqual(['answered']);
    await everywhere(off(status));
    expect(await send(inside, [back])).toEqual(['answered']);
    await everywhere(on);
  }
  // Said in two windows at once, both hold.
  expect(await send(inside, [site(first, false), { type: 'pause', body: { kind: 'restart' } }])).toEqual(['answered', 'answered']);
  await everywhere(off('paused'));
  expect(await send(inside, [{ type: 'pause', body: { kind: null } }])).toEqual(['answered']);
  await everywhere(off('off-host'));
}

function site(tabId: number, on: boolean): Message {
  return { type: 'setSiteRule', body: { tabId, scope: 'host', on } };
}
