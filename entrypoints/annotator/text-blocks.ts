import { endsInWord, letter, startsWithWord } from './letter.ts';
import { hasLineBetween, isInLine } from './line-flow.ts';
import { isBreak, marksIn } from './marks.ts';
import type { Marks } from './marks.ts';
import { localNameOf, outerOf, pageRoot, textsIn } from './pristine.ts';
import type { Tree } from './pristine.ts';
import { isLeftOut, isTelling } from './readable.ts';
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
  readonly lang: string | undefined;
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
/** The clock is looked at once in so many nodes, or blocks: asking it costs as much as one of them. */
export const STEPS_BETWEEN_PAUSES = 32;
/** A page that takes away the ground under the walk this often is walked in one go. */
const MOST_RESTARTS = 3;

/** The text blocks under `root` in reading order. */
export async function textBlocksOf(root: Element, reading: Reading): Promise<TextBlock[]> {
  for (let restarts = 0; ; restarts += 1) {
    const blocks = await walk(root, restarts < MOST_RESTARTS ? reading : { ...reading, pause: () => undefined });
    if (blocks !== undefined) return blocks;
  }
}

/** A tree on its way: its text nodes, and the marks that stand before each of them, or after the last. */
type Walk = { readonly texts: TreeWalker; readonly marks: Marks; text: Text | null };

/** Undefined where the page removed the node at which the walk paused. */
async function walk(root: Element, { comments, pause, onShadowRoot }: Reading): Promise<TextBlock[] | undefined> {
  const walks: Walk[] = [];
  const enter = (tree: Tree): void => {
    const texts = textsIn(tree);
    walks.push({ texts, marks: marksIn(tree), text: texts.nextNode() as Text | null });
  };
  const reader = new Reader(root, comments, (element) => {
    const shadow = shadowRootOf(element);
    if (shadow === null) return;
    onShadowRoot?.(shadow);
    enter(shadow);
  });
  enter(root);
  reader.surroundingsOf(root);
  for (let looked = 1; ; looked += 1) {
    const here = walks.at(-1);
    if (here === undefined) return reader.finish();
    const { texts, marks, text } = here;
    const mark = marks.get(text)?.pop();
    if (mark !== undefined) {
      if (isBreak(mark)) reader.takeBreak(mark);
      else reader.surroundingsOf(mark);
    } else if (text === null) walks.pop();
    else {
      const { data, parentNode } = text;
      if (/\S/.test(data)) {
        const around = reader.surroundingsOf(parentNode);
        if (walks.at(-1) !== here) continue; // it stands in a shadow root's host: that root comes first
        reader.takeText(text, data, around);
      } else reader.takeBlank(parentNode);
      here.text = texts.nextNode() as Text | null;
    }
    const wait = looked % STEPS_BETWEEN_PAUSES === 0 ? pause() : undefined;
    if (wait === undefined) continue;
    await wait;
    if (walks.some(({ text: next }) => next?.isConnected === false)) return undefined;
  }
}

/** What is known of a node that holds text. */
type Surroundings = { readonly container: Element | undefined; readonly heading: boolean; readonly lang: string | undefined };

const LEFT_OUT: Surroundings = { container: undefined, heading: false, lang: undefined };

class Reader {
  readonly #comments: boolean;
  readonly #onElement: ((element: Element) => void) | undefined;
  readonly #blocks: TextBlock[] = [];
  readonly #known = new Map<Node, Surroundings>();
  #around: Surroundings = LEFT_OUT;
  #heading: Element | undefined;
  #opensSection = false;
  #text = '';
  /** What `#text` ends in: a space (also where it is empty), or the end of a run. */
  #end = ' ';
  #pieces: Piece[] = [];
  #breaks = 0;

  /** `onElement` is told once of each element from `root` on of which the surroundings are asked, unless it is left out. */
  constructor(root: Element, comments: boolean, onElement: (element: Element) => void) {
    this.#comments = comments;
    this.surroundingsOf(outerOf(root));
    this.#onElement = onElement;
  }

  /** One break ends a line; two end a paragraph, as old pages write it, and so does a rule. */
  takeBreak({ localName }: Element): void {
    this.#breaks += 1;
    if (this.#breaks === 2 || localName === 'hr') this.#close();
    else this.#space();
  }

  takeBlank(parent: Node | null): void {
    const around = parent === null ? undefined : this.#known.get(parent);
    if (around === undefined || around.container === this.#around.container) this.#space();
  }

  takeText(node: Text, data: string, around: Surroundings): void {
    if (around.container === undefined) return;
    if (around.container !== this.#around.container) this.#begin(around);
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
    const start = this.#text.length;
    const kept = run.slice(0, LONGEST_BLOCK - start);
    if (kept === '') return;
    this.#pieces.push({ node, nodeStart, start, length: kept.length });
    this.#text += kept;
    this.#end = kept.slice(-2); // a pair of surrogates is one character
  }

  /**
   * Letters that touch over the border of two elements are one word, unless the browser sets them on two lines, or one of them is the number
   * of a footnote.
   */
  #parts(node: Text, run: string): void {
    const before = this.#pieces.at(-1)?.node;
    if (before === undefined || before.parentNode === node.parentNode || !endsInWord.test(this.#end)) return;
    if (!startsWithWord.test(run)) return;
    if (hasLineBetween(before, node)) this.#close();
    else if (before.parentElement?.closest('sup') !== node.parentElement?.closest('sup')) this.#space();
  }

  #space(): void {
    if (this.#end === ' ') return;
    this.#text += ' ';
    this.#end = ' ';
  }

  #close(): void {
    const { container, lang } = this.#around;
    if (container !== undefined && this.#pieces.length > 0 && letter.test(this.#text)) {
      this.#blocks.push({ container, opensSection: this.#opensSection, text: this.#text, pieces: this.#pieces, lang });
      this.#opensSection = false;
    }
    this.#text = '';
    this.#end = ' ';
    this.#pieces = [];
    this.#breaks = 0;
  }

  /** Told once for each node that holds text, and for its ancestors: from the outermost unknown one inwards. */
  surroundingsOf(holder: Node | null): Surroundings {
    const unknown: Node[] = [];
    let known: Surroundings | undefined;
    let node = holder;
    while (node !== null && (known = this.#known.get(node)) === undefined) {
      unknown.push(node);
      node = outerOf(node);
    }
    let around = known ?? LEFT_OUT;
    for (const inner of unknown.toReversed()) {
      around = this.#within(inner, around, node === null && inner === unknown.at(-1));
      this.#known.set(inner, around);
    }
    return around;
  }

  /** `outermost`: the document or a detached tree, around which there is nothing. */
  #within(node: Node, outside: Surroundings, outermost: boolean): Surroundings {
    if (!(node instanceof Element)) return outermost ? { ...LEFT_OUT, container: pageRoot() } : outside;
    const element = node;
    if (!outermost && outside.container === undefined) return LEFT_OUT;
    const telling = element.hasAttributes() && isTelling(element);
    if (isLeftOut(element, telling, this.#comments)) return LEFT_OUT;
    this.#onElement?.(element);
    const lang = telling && element !== pageRoot() ? (element.getAttribute('lang') ?? outside.lang) : outside.lang;
    if (isInLine(element)) return lang === outside.lang ? outside : { ...outside, lang };
    return { container: element, heading: outside.heading || /^h[1-6]$/.test(localNameOf(element)), lang };
  }
}
