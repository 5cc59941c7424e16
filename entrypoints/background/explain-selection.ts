import { browser } from 'wxt/browser';

import type { EntryId } from '../../glossary/entry.ts';
import { keepAskedWords } from '../../platform/asked-words.ts';
import type { PageCopy } from '../annotator/page-copy.ts';
import { entryIn } from './glossary-service.ts';
import { loadCard } from './injection.ts';

/** More is no term. */
const LONGEST = 200;

/**
 * Explains what the reader selected: by its card, at the selection, where it names an entry, our code is in that frame, and the selection has a
 * place there (that in a field has none); else in the popup's search, in a window of its own, which both browsers let us open and which works
 * where no page code may run.
 */
export async function explainSelection(selected: string, frame: { tabId: number; frameId: number }): Promise<void> {
  const words = selected.trim().slice(0, LONGEST);
  const entry = await entryIn(words);
  if (entry !== undefined && (await showAtSelection(entry, frame))) return;
  await keepAskedWords(words);
  const url = browser.runtime.getURL(`/popup.html?tab=${frame.tabId}&asked`);
  await browser.windows.create({ url, type: 'popup', width: 420, height: 620 });
}

async function showAtSelection(entry: EntryId, { tabId, frameId }: { tabId: number; frameId: number }): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    const [before] = await browser.scripting.executeScript({ target, func: () => (globalThis as World).__konteks !== undefined });
    if (before?.result !== true) return false;
    await loadCard({ tabId, frameId });
    const [shown] = await browser.scripting.executeScript({ target, func: openCardAtSelection, args: [entry] });
    return shown?.result === true;
  } catch {
    return false; // the page is gone, or lets nobody in
  }
}

type World = { __konteks?: PageCopy };

/** Runs in the page's isolated world, so it can use nothing from here. False where no card could stand at what is selected. */
function openCardAtSelection(entry: EntryId): boolean {
  const { __konteks } = globalThis as World;
  const selection = getSelection();
  if (__konteks?.card === undefined || selection === null || selection.isCollapsed) return false;
  const { selectionStart = null, selectionEnd = null } = (__konteks.card.focused() ?? {}) as Partial<HTMLInputElement>;
  // What is selected in a field has no place in the page, and Firefox keeps the page's own selection beside it.
  if (selectionStart !== selectionEnd) return false;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const text = selection.toString();
  const place = { startContainer, startOffset, endContainer, endOffset };
  const anchor = (): DOMRect[] => {
    if (!startContainer.isConnected || !endContainer.isConnected) return [];
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [...range.getClientRects()];
  };
  if (anchor().length === 0) return false;
  __konteks.card.show({ mention: { entry, start: 0, end: text.length }, range: new StaticRange(place), text, anchor });
  return true;
}
