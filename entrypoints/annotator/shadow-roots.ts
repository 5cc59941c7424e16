import { anyShadowRootOf } from '../../platform/any-shadow-root.ts';
import { localNameOf } from './pristine.ts';

/**
 * The shadow root of an element, open or closed, as far as the browser lets an extension see it. A closed one is asked for only where a page
 * defines an element of its own: asking costs much.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  // A form may have a field of that name.
  if (shadowRoot !== null) return shadowRoot instanceof ShadowRoot ? shadowRoot : null;
  const localName = localNameOf(element);
  if (!localName.includes('-') || !element.matches(':defined')) return null;
  return anyShadowRootOf(element as HTMLElement);
}
