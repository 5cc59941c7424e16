/*
 * The DOM's own properties, whatever the page names its elements: `<form name="body">` stands before `document.body`, and
 * `<input name="parentNode">` before its form's parent, in our world too. Prototypes are ours alone, so they are asked. Only documents and
 * forms can be so renamed; text in forms is left out, so little has to be asked of them.
 */

function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (object: T) => T[K] {
  return (object) => Reflect.get(prototype, name, object);
}

const body = getterOf(Document.prototype, 'body');
const root = getterOf(Document.prototype, 'documentElement');
const hidden = getterOf(Document.prototype, 'hidden');

/** Null where the page has no body (yet). */
export const pageBody = (): HTMLElement | null => body(document) ?? null;
export const pageRoot = (): Element => root(document);
/** Nobody sees it: another tab is in front, or it is made ready for a reader who may never come. */
export const isPageHidden = (): boolean => hidden(document);

export const parentNodeOf = getterOf(Node.prototype, 'parentNode');
export const localNameOf = getterOf(Element.prototype, 'localName');

export function nodesOf(tree: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
}

export function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): CaretPosition | null {
  return Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
}

/** Listens to the document itself. */
export function onDocument(type: string, listener: () => void, options: AddEventListenerOptions): void {
  EventTarget.prototype.addEventListener.call(document, type, listener, options);
}
