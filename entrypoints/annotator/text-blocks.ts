/*
 * Which parts of a page are read, and how its text nodes join to paragraphs.
 */

/** One paragraph's worth of page text. */
export type TextBlock = {
  /** The nearest element that starts a line of its own. */
  readonly container: Element;
  /** Counts headings: a section runs from one to the next. */
  readonly section: number;
  /** What is read: white space collapsed, as it is shown. */
  readonly text: string;
  /** Where each piece of `text` stands in the page, in order. */
  readonly pieces: readonly Piece[];
};

/** `node.data.slice(nodeStart, nodeStart + length)` is `text.slice(start, start + length)`. */
export type Piece = { readonly node: Text; readonly nodeStart: number; readonly start: number; readonly length: number };

/** Elements whose text is not prose to read, or not ours to touch. */
const SKIPPED =
  /^(?:script|style|noscript|template|code|pre|kbd|samp|textarea|input|select|option|button|nav|footer|aside|dialog|menu|svg|math|canvas|audio|video|object|embed|iframe|frame|form|rp|rt|konteks-card)$/i;
/** Roles that say the same; `banner` is the site's header. */
const SKIPPED_ROLES =
  /^(?:navigation|menu|menubar|toolbar|textbox|search|searchbox|banner|contentinfo|complementary|dialog|alertdialog|button|tablist)$/;
/** Elements that stand in a line of text. Everything else starts a line of its own. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|label|mark|nobr|q|ruby|rb|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;
const HEADING = /^h[1-6]$/i;

/** The longest block that is read, in UTF-16 units: no paragraph is longer, and a page may hold one word of 5 MB. */
const LONGEST_BLOCK = 20_000;

/** The page's text blocks in reading order; `pause` is awaited now and then so that the page stays quick. */
export async function textBlocksOf(root: Element, pause: () => Promise<void> | undefined): Promise<TextBlock[]> {
  const reader = new Reader();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && isSkipped(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const wait = pause();
    if (wait !== undefined) await wait;
    if (node.nodeType === Node.TEXT_NODE) reader.takeText(node as Text);
    else reader.takeElement(node as Element);
  }
  return reader.finish();
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.test(element.localName)) return true;
  if (element.hasAttributes()) {
    if (element.hasAttribute('hidden') || element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true') return true;
    if ((element as HTMLElement).isContentEditable) return true;
    const role = element.getAttribute('role');
    if (role !== null && SKIPPED_ROLES.test(role)) return true;
  }
  // The site's header; an article's own header holds its headline.
  return element.localName === 'header' && element.closest('article,main,[role=main]') === null;
}

class Reader {
  readonly #blocks: TextBlock[] = [];
  readonly #containers = new Map<Node, Element>();
  #container: Element | undefined;
  #section = 0;
  /** The section in which the block at hand began. */
  #blockSection = 0;
  #text = '';
  #pieces: Piece[] = [];
  #breaks = 0;

  takeElement(element: Element): void {
    if (HEADING.test(element.localName)) this.#section += 1;
    if (element.localName !== 'br') return;
    this.#breaks += 1;
    // One break ends a line, two end a paragraph, as old pages write it.
    if (this.#breaks === 2) this.#close();
    else this.#space();
  }

  takeText(node: Text): void {
    const { data, parentNode } = node;
    if (parentNode === null) return;
    const container = this.#containerOf(parentNode);
    if (container !== this.#container) this.#close();
    this.#container = container;
    if (!/\S/.test(data)) return this.#space();
    this.#breaks = 0;
    for (const { index, 0: run } of data.matchAll(/\S+(?: \S+)*/g)) {
      if (index > 0) this.#space();
      this.#append(node, index, run);
    }
    if (/\s$/.test(data)) this.#space();
  }

  finish(): TextBlock[] {
    this.#close();
    return this.#blocks;
  }

  #append(node: Text, nodeStart: number, run: string): void {
    const room = LONGEST_BLOCK - this.#text.length;
    if (room <= 0) return;
    if (this.#pieces.length === 0) this.#blockSection = this.#section;
    const kept = run.slice(0, room);
    this.#pieces.push({ node, nodeStart, start: this.#text.length, length: kept.length });
    this.#text += kept;
  }

  #space(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
  }

  #close(): void {
    if (this.#container !== undefined && this.#pieces.length > 0 && /\p{L}/u.test(this.#text))
      this.#blocks.push({ container: this.#container, section: this.#blockSection, text: this.#text, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
    this.#breaks = 0;
  }

  #containerOf(parent: ParentNode): Element {
    const known = this.#containers.get(parent);
    if (known !== undefined) return known;
    let element: Element | null = parent as Element;
    while (element.parentElement !== null && INLINE.test(element.localName)) element = element.parentElement;
    this.#containers.set(parent, element);
    return element;
  }
}
