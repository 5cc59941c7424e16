import type { PageContext } from '../../glossary/match/mention.ts';
import { EMPTY_CONTEXT } from '../../glossary/match/mention.ts';
import { askBackground } from '../../platform/page-messages.ts';
import type { PageSettings, ShownMention } from '../../platform/protocol.ts';
import { askAgain } from './ask-again.ts';
import { chunksOf } from './chunks.ts';
import { blockAround } from './line-flow.ts';
import { insertBlocks, outermostOf, takeBlocks } from './merge-blocks.ts';
import { pageRoot } from './pristine.ts';
import type { Slices } from './slices.ts';
import type { TextBlock } from './text-blocks.ts';
import { STEPS_BETWEEN_PAUSES, textBlocksOf } from './text-blocks.ts';

/** A text block and what is mentioned in it. */
export type ReadBlock = TextBlock & {
  /** Numbers the page's blocks; what is read later has a higher one. */
  readonly id: number;
  readonly mentions: readonly ShownMention[];
};

type Known = TextBlock & { readonly id: number; mentions: readonly ShownMention[]; awaits: boolean; asked: number };

const UNASKED = { awaits: true, asked: -1 };

/** Reads the page's text and keeps what is mentioned in it; only what changed is read again, and asked about again. */
export class PageReader {
  #blocks: readonly Known[] = [];
  #context: PageContext = EMPTY_CONTEXT;
  #address = '';
  #nextId = 0;
  /** They come with the first answer. */
  settings: PageSettings | undefined;

  readonly #slices: Slices;
  readonly #onShadowRoot: (root: ShadowRoot) => void;

  constructor(slices: Slices, onShadowRoot: (root: ShadowRoot) => void) {
    this.#slices = slices;
    this.#onShadowRoot = onShadowRoot;
  }

  /** In reading order. */
  get blocks(): readonly ReadBlock[] {
    return this.#blocks;
  }

  /** With other settings all is asked again; what is known stays until then. */
  change(settings: PageSettings): void {
    this.settings = settings;
    this.#context = EMPTY_CONTEXT;
    for (const block of this.#blocks) Object.assign(block, UNASKED);
  }

  /** Reads the text of elements that changed; tells each time that more is known. Rejects where the background cannot answer. */
  async read(changed: ReadonlySet<Element>, onProgress: () => void): Promise<void> {
    const comments = this.#readsComments;
    await this.#readOnce(changed, onProgress);
    if (this.#readsComments !== comments) await this.#readOnce(new Set([pageRoot()]), onProgress);
  }

  get #readsComments(): boolean {
    return this.settings?.comments === true;
  }

  async #readOnce(changed: ReadonlySet<Element>, onProgress: () => void): Promise<void> {
    const page = pageRoot();
    const roots = this.#isElsewhere() || changed.has(page) ? [page] : outermostOf(new Set([...changed].map(blockAround)));
    const found = new Map<Element, TextBlock[]>();
    this.#slices.begin();
    for (const root of roots)
      if (root.isConnected)
        found.set(
          root,
          await textBlocksOf(root, { comments: this.#readsComments, pause: this.#slices.pause, onShadowRoot: this.#onShadowRoot }),
        );
    await this.#keep(found);
    await this.#slices.pause();
    onProgress();
    await this.#slices.pause();
    this.#slices.end();
    await this.#ask(onProgress);
    // Words that came later may decide what stood earlier.
    await this.#ask(onProgress);
  }

  /** Whether the page went to another address without a load: nothing that was known of the last one holds. */
  #isElsewhere(): boolean {
    const address = location.pathname + location.search;
    const elsewhere = address !== this.#address;
    if (elsewhere) {
      this.#context = EMPTY_CONTEXT;
      this.#blocks = [];
    }
    this.#address = address;
    return elsewhere;
  }

  /** Puts what was found in the place of what was there; the same words are the block that they were. */
  async #keep(found: ReadonlyMap<Element, readonly TextBlock[]>): Promise<void> {
    const { stay, go } = takeBlocks(this.#blocks, new Set(found.keys()));
    const before = new Map(go.map((known) => [known.text, known]));
    const take = (block: TextBlock): Known => {
      const same = before.get(block.text);
      if (same === undefined || same.lang !== block.lang) return { ...block, id: this.#nextId++, mentions: [], ...UNASKED };
      before.delete(block.text);
      return { ...same, ...block, mentions: hasSamePieces(same, block) ? same.mentions : same.mentions.map((mention) => ({ ...mention })) };
    };
    const kept = new Map<Element, Known[]>();
    for (const [root, blocks] of found) {
      const its: Known[] = [];
      for (const block of blocks) {
        its.push(take(block));
        if (its.length % STEPS_BETWEEN_PAUSES === 0) await this.#slices.pause();
      }
      kept.set(root, its);
    }
    this.#blocks = insertBlocks(stay, kept);
  }

  /** Asks about blocks that are new, or wait for words of which the page has shown more since. */
  async #ask(onProgress: () => void): Promise<void> {
    const shown = (): number => Object.keys(this.#context.seen).length;
    const now = shown();
    const asking = this.#blocks.filter(({ awaits, asked }) => awaits && asked < now);
    for (const chunk of chunksOf(asking)) {
      const blocks = chunk.map(({ id, text, lang }) => ({ id, text, lang }));
      const answer = await askAgain(() => askBackground('findMentions', { blocks, context: this.#context }));
      this.#slices.begin();
      this.#context = answer.context;
      this.settings = answer.settings;
      for (const [i, known] of chunk.entries()) Object.assign(known, answer.blocks[i], { asked: shown() });
      onProgress();
      this.#slices.end();
    }
  }
}

/** A mention object stands for one place in the page: where the nodes are others, it is another. */
function hasSamePieces({ pieces }: TextBlock, other: TextBlock): boolean {
  return (
    pieces.length === other.pieces.length &&
    other.pieces.every(({ node, nodeStart }, i) => node === pieces[i]?.node && nodeStart === pieces[i]?.nodeStart)
  );
}
