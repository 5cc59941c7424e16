/** An element's shadow root, open or closed, as far as the browser lets an extension see it. */
export function anyShadowRootOf(element: HTMLElement): ShadowRoot | null {
  if (import.meta.env.BROWSER === 'firefox')
    return (element as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
  const { dom } = chrome as { dom?: typeof chrome.dom };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}
