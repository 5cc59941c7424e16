import { askBackground } from '../../platform/page-messages.ts';

/**
 * Lets highlights show in a page's shadow root. Chromium paints them there by the document's rule; Firefox wants the rule in the root itself,
 * and gets it as an adopted sheet, taken away again when `signal` aborts.
 */
export async function styleHighlightsIn(root: ShadowRoot, signal: AbortSignal): Promise<void> {
  if (import.meta.env.BROWSER !== 'firefox') return;
  const css = await askBackground('highlightCss', null).catch(() => '');
  if (signal.aborted) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)));
}
