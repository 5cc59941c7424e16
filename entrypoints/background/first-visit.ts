import { browser } from 'wxt/browser';

/** Shows the welcome page once: after Konteks was installed, not after an update. `mode` is the build's; tests and benches are no readers. */
export async function welcomeReader(reason: string, mode: string): Promise<void> {
  if (reason === 'install' && mode === 'production') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
