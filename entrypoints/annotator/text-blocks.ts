import { hasLineBetween, isInLine } from './line-flow.ts';
import { localNameOf, nodesOf, pageRoot, parentNodeOf } from './pristine.ts';
import { isLeftOut } from './readable.ts';
import { shadowRootOf } from './shadow-roots.ts';

/*
 * How a page's text nodes join to paragraphs: one walk over its nodes, shadow roots included.
 */

/** One paragraph's worth of page text. */
export type TextBlock = {
  /** The nearest element that starts a line of its own. */
  readonly container: Element;
  /** Headings stand between the block before and this one: a section begins here. */
  readonly opensSection: boolean;
  /** The language that an element around it declares; what the page as a whole declares is left out, since sites get it wrong. */
  readonly lang?: string;
  /** What is read: white space collapsed, as it is shown. */
  readonly text: string;
  /** Where each piece of `text` stands in the page, in order. */
  readonly pieces: readonly Piece[];
};

/** `node.data.slice(nodeStart, nodeStart + length)` is `text.slice(start, start + length)`. */
export type Piece = { readonly node: Text; readonly nodeStart: number; readonly start: number; readonly length: number };

export type Reading = {
  readonly comments: boolean;
  /** Awaited now and then, so that the page stays quick; undefined: go on at once. */
  readonly pause: () => Promise<void> | undefined;
  /** Told of each shadow root that is read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
};

/** The longest block that is read, in UTF-16 units: no paragraph is longer, and a page may hold one word of 5 MB. */
const LONGEST_BLOCK = 20_000;
/** The clock is looked at once in so many nodes. */
const NODES_BETWEEN_PAUSES = 32;
/** A page that takes away the ground under the walk this often is walked in one go. */
const MOST_RESTARTS = 3;

/** The text blocks under `root` in reading order. */
export async function textBlocksOf(root: Element, reading: Reading): Promise<TextBlock[]> {
  for (let restarts = 0; ; restarts += 1) {
    const blocks = await walk(root, restarts < MOST_RESTARTS ? reading : { ...reading, pause: () => undefined });
    if (blocks !== undefined) return blocks;
  }
}

/** Undefined where the page removed the node at which the walk paused. */
async function walk(root: Element, { comments, pause, onShadowRoot }: Reading): Promise<TextBlock[] | undefined> {
  const reader = new Reader(comments);
  const walkers = [nodesOf(root)];
  const enter = (element: Element): void => {
    const shadow = shadowRootOf(element);
    if (shadow === null || reader.isLeftOut(element)) return;
    onShadowRoot?.(shadow);
    walkers.push(nodesOf(shadow));
  };
  enter(root);
  for (let looked = 1; walkers.length > 0; looked += 1) {
    const walker = walkers.at(-1);
    const node = walker?.nextNode() ?? null;
    if (node === null) walkers.pop();
    else if (node.nodeType === Node.TEXT_NODE) reader.takeText(node as Text);
    else if (node.nodeName === 'BR') reader.takeBreak();
    else enter(node as Element);
    const wait = looked % NODES_BETWEEN_PAUSES === 0 ? pause() : undefined;
    if (wait === undefined) continue;
    await wait;
    if (node !== null && !node.isConnected) return undefined;
  }
  return reader.finish();
}

/** What is known of a node that holds text. */
type Surroundings = { readonly container: Element | undefined; readonly heading: boolean; readonly lang: string | undefined };

const LEFT_OUT: Surroundings = { container: undefined, heading: false, lang: undefined };

class Reader {
  readonly #comments: boolean;
  readonly #blocks: TextBlock[] = [];
  readonly #known = new Map<Node, Surroundings>();
  #around: Surroundings = LEFT_OUT;
  #heading: Element | undefined;
  #opensSection = false;
  #text = '';
  #pieces: Piece[] = [];
  #breaks = 0;

  constructor(comments: boolean) {
    this.#comments = comments;
  }

  isLeftOut(element: Element): boolean {
    return this.#surroundingsOf(element).container === undefined;
  }

  /** One break ends a line, two end a paragraph, as old pages write it. */
  takeBreak(): void {
    this.#breaks += 1;
    if (this.#breaks === 2) this.#close();
    else this.#space();
  }

  takeText(node: Text): void {
    const { data, parentNode } = node;
    if (parentNode === null) return;
    const around = this.#known.get(parentNode) ?? this.#surroundingsOf(parentNode);
    if (around.container === undefined) return;
    if (around.container !== this.#around.container) this.#begin(around);
    if (!/\S/.test(data)) return this.#space();
    this.#breaks = 0;
    if (!/\s\s|[^\S ]/.test(data)) this.#takeRun(node, data.startsWith(' ') ? 1 : 0, data.trim());
    else for (const { index, 0: run } of data.matchAll(/\S+(?: \S+)*/g)) this.#takeRun(node, index, run);
    if (/\s$/.test(data)) this.#space();
  }

  finish(): TextBlock[] {
    this.#close();
    return this.#blocks;
  }

  #begin(around: Surroundings): void {
    this.#close();
    this.#around = around;
    if (around.heading && around.container !== this.#heading) {
      this.#opensSection = true;
      this.#heading = around.container;
    }
  }

  #takeRun(node: Text, nodeStart: number, run: string): void {
    if (nodeStart > 0) this.#space();
    else this.#parts(node, run);
    const room = LONGEST_BLOCK - this.#text.length;
    if (room <= 0) return;
    const kept = run.slice(0, room);
    this.#pieces.push({ node, nodeStart, start: this.#text.length, length: kept.length });
    this.#text += kept;
  }

  /** Letters that touch over the border of two elements are one word, unless the browser sets them on two lines. */
  #parts(node: Text, run: string): void {
    const before = this.#pieces.at(-1)?.node;
    if (before === undefined || before.parentNode === node.parentNode || !/[\p{L}\p{N}]$/u.test(this.#text)) return;
    if (/^[\p{L}\p{N}]/u.test(run) && hasLineBetween(before, node)) this.#close();
  }

  #space(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
  }

  #close(): void {
    const { container, lang } = this.#around;
    if (container !== undefined && this.#pieces.length > 0 && /\p{L}/u.test(this.#text)) {
      const block = { container, opensSection: this.#opensSection, text: this.#text, pieces: this.#pieces };
      this.#blocks.push(lang === undefined ? block : { ...block, lang });
      this.#opensSection = false;
    }
    this.#text = '';
    this.#pieces = [];
    this.#breaks = 0;
  }

  /** Asked once for each node that holds text, and for its ancestors: from the outermost unknown one inwards. */
  #surroundingsOf(parent: Node): Surroundings {
    const unknown: Node[] = [];
    let node: Node | null = parent;
    while (node !== null && !this.#known.has(node)) {
      unknown.push(node);
      node = parentOf(node);
    }
    let around = node === null ? LEFT_OUT : (this.#known.get(node) ?? LEFT_OUT);
    for (const inner of unknown.toReversed()) {
      around = this.#within(inner, around, inner === unknown.at(-1) && node === null);
      this.#known.set(inner, around);
    }
    return around;
  }

  /** `outermost`: the document or a detached tree, around which there is nothing. */
  #within(node: Node, outside: Surroundings, outermost: boolean): Surroundings {
    if (!(node instanceof Element)) return outermost ? { ...LEFT_OUT, container: pageRoot() } : outside;
    const element = node;
    if ((!outermost && outside.container === undefined) || isLeftOut(element, { comments: this.#comments })) return LEFT_OUT;
    const lang = element !== pageRoot() && element.hasAttribute('lang') ? (element.getAttribute('lang') ?? undefined) : outside.lang;
    if (isInLine(element)) return lang === outside.lang ? outside : { ...outside, lang };
    return { container: element, heading: outside.heading || /^h[1-6]$/.test(localNameOf(element)), lang };
  }
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : parentNodeOf(node);
}
