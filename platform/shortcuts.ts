import { browser } from 'wxt/browser';

/** A key that the browser listens for on our behalf. */
export type Shortcut = { readonly name: ShortcutName; /** Empty where none is set. */ readonly keys: string };

/** As the manifest has them. The browser's own names of them are in its language, whatever the reader chose here. */
export type ShortcutName = 'next-mention' | 'previous-mention' | 'switch-site' | '_execute_action';

/** What Firefox has, and the types do not know: from 137 on. */
type WithSettingsPage = { readonly openShortcutSettings?: () => Promise<void> };

/** The shortcuts as they are now; none where the browser knows none (Firefox for Android). */
export async function shortcutsNow(): Promise<Shortcut[]> {
  const all = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  return all.map(({ name, shortcut = '' }) => ({ name: name as ShortcutName, keys: shownKeys(shortcut) }));
}

/** As they stand on the keyboard: browsers write out what is a sign there. */
function shownKeys(shortcut: string): string {
  return shortcut.replace(/\bPeriod$/, '.').replace(/\bComma$/, ',');
}

/** Opens the browser's own page for shortcuts. False where it would not. */
export async function openShortcutPage(): Promise<boolean> {
  try {
    const { openShortcutSettings } = browser.commands as WithSettingsPage;
    if (openShortcutSettings !== undefined) await openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
