import highlightCss from '../../assets/highlight.css?inline';

/**
 * Lets highlights show in a page's shadow root. Chromium paints them there by the document's rule; Firefox wants the rule in the root itself,
 * and gets it as an adopted sheet, taken away again when `signal` aborts.
 */
export function styleHighlightsIn(root: ShadowRoot, signal: AbortSignal): void {
  if (import.meta.env.BROWSER !== 'firefox') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  root.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)), {
    once: true,
  });
}
