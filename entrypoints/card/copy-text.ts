import { focusOn } from './focus-on.ts';

/** Puts a text on the clipboard, within the reader's own click. False where the browser refuses. */
export async function copyText(text: string, popover: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, popover); // a page without https has no clipboard, a frame may not use it
  }
}

function copySelected(text: string, popover: HTMLElement): boolean {
  const root = popover.getRootNode() as ShadowRoot;
  const { activeElement } = root;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  popover.append(field);
  focusOn(field);
  field.select();
  // The document's own method: a page may name a form after it.
  const done = Document.prototype.execCommand.call(document, 'copy');
  field.remove();
  focusOn(activeElement);
  return done;
}
