/*
 * The DOM's own properties, whatever the page names its elements: `<form name="hidden">` stands before `document.hidden`, and
 * `<input name="parentNode">` before its form's parent, in our world too. Prototypes are ours alone, so they are asked. Only documents and
 * forms can be so renamed; text in forms is left out, so little has to be asked of them.
 */

function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (object: T) => T[K] {
  // oxlint-disable-next-line typescript/unbound-method -- it is bound at each call
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);
  return (object) => getter.call(object) as T[K];
}

const root = getterOf(Document.prototype, 'documentElement');
const hidden = getterOf(Document.prototype, 'hidden');

export const pageRoot = (): Element => root(document);
/** Nobody sees it: another tab is in front, or it is made ready for a reader who may never come. */
export const isPageHidden = (): boolean => hidden(document);

const parentNodeOf = getterOf(Node.prototype, 'parentNode');
export const localNameOf = getterOf(Element.prototype, 'localName');

/** What text nodes stand in: an element, or a shadow root. */
export type Tree = Element | ShadowRoot;

/** What is around a node, over the borders of shadow trees; nothing around a document, or a tree that hangs nowhere. */
export function outerOf(node: Node): Node | null {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((node as Partial<ShadowRoot>).host ?? null) : parentNodeOf(node);
}

export function textsIn(tree: Tree): TreeWalker {
  return walkerOf(tree, NodeFilter.SHOW_TEXT);
}

/** Elements and texts. */
export function nodesIn(tree: Tree): TreeWalker {
  return walkerOf(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

/** In the page's order. */
export function elementsIn(tree: Tree, selector: string): Element[] {
  const { prototype } = tree instanceof Element ? Element : DocumentFragment;
  return [...prototype.querySelectorAll.call(tree, selector)];
}

export function isMatching(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): CaretPosition | null {
  return Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
}

/** Listens to the document itself. */
export function onDocument(type: string, listener: (event: Event) => void, options: AddEventListenerOptions): void {
  EventTarget.prototype.addEventListener.call(document, type, listener, options);
}

function walkerOf(tree: Tree, shown: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, tree, shown);
}
