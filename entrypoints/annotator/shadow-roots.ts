import { localNameOf } from './pristine.ts';

/** The shadow root of an element, open or closed, as far as the browser lets an extension see it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot instanceof ShadowRoot) return element.shadowRoot;
  // A closed one is asked for only under a name that pages define themselves.
  if (!localNameOf(element).includes('-') || localNameOf(element) === 'konteks-card') return null;
  if ('openOrClosedShadowRoot' in element)
    return element.openOrClosedShadowRoot instanceof ShadowRoot ? element.openOrClosedShadowRoot : null; // Firefox
  if (!(element instanceof HTMLElement)) return null;
  const { dom } = chrome as { dom?: typeof chrome.dom };
  const root: unknown = dom?.openOrClosedShadowRoot(element);
  return root instanceof ShadowRoot ? root : null;
}
