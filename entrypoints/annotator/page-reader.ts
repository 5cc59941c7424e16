import type { BlockText, EntryTraits, Mention, PageContext } from '../../glossary/match/mention.ts';
import { EMPTY_CONTEXT } from '../../glossary/match/mention.ts';
import { askBackground, isAlive } from '../../platform/page-messages.ts';
import type { PageSettings } from '../../platform/protocol.ts';
import type { PlacedMention } from './place.ts';
import { placeMention } from './place.ts';
import type { TextBlock } from './text-blocks.ts';
import { textBlocksOf } from './text-blocks.ts';

/** Larger messages hold the page up (performance.md: 16k characters take 1 ms, 48k 3–5). UTF-16 units. */
const CHUNK = 16_000;
/** Longest stretch on the main thread, in ms. */
const SLICE_MS = 6;
/** A worker that died on the way is asked again, after a rest in ms that grows with each try. */
const TRIES = 5;
const REST_MS = 150;

type KnownBlock = { readonly id: number; readonly block: TextBlock; mentions: readonly Mention[]; awaits: boolean };

/** Reads the page's text and keeps what is mentioned in it; only blocks that changed are asked about again. */
export class PageReader {
  #blocks: KnownBlock[] = [];
  #context: PageContext = EMPTY_CONTEXT;
  #nextId = 0;
  readonly traits = new Map<string, EntryTraits>();
  settings: PageSettings = { language: 'en', ordinaryWords: false };

  /** The texts as they were read. */
  get texts(): BlockText[] {
    return this.#blocks.map(({ id, block }) => ({ id, text: block.text }));
  }

  /** Reads the page anew. Rejects where the background cannot answer. */
  async read(): Promise<void> {
    const byNode = new Map(this.#blocks.map((known) => [known.block.pieces[0]?.node, known]));
    const found = await textBlocksOf(document.body ?? document.documentElement, slicer());
    this.#blocks = found.map((block) => {
      const before = byNode.get(block.pieces[0]?.node);
      if (before !== undefined && isSameText(before.block, block)) return { ...before, block };
      return { id: this.#nextId++, block, mentions: [], awaits: true };
    });
    await this.#ask(this.#blocks.filter(({ awaits }) => awaits));
    // Words that came later may decide what stood earlier.
    await this.#ask(this.#blocks.filter(({ awaits }) => awaits));
  }

  /** What is mentioned, placed, in reading order; what a reader cannot see is left out. */
  placed(): PlacedMention[] {
    return this.#blocks.flatMap(({ id, block, mentions }) => {
      const wanted = mentions.filter(({ entry }) => this.settings.ordinaryWords || this.traits.get(entry)?.tier !== 3);
      if (wanted.length === 0 || !block.container.checkVisibility({ visibilityProperty: true })) return [];
      return wanted.flatMap((mention) => placeMention(id, block, mention) ?? []);
    });
  }

  async #ask(blocks: readonly KnownBlock[]): Promise<void> {
    const byId = new Map(blocks.map((known) => [known.id, known]));
    for (const chunk of chunksOf(blocks.map(({ id, block }) => ({ id, text: block.text })))) {
      const answer = await askAgain(() => askBackground('findMentions', { blocks: chunk, context: this.#context }));
      this.#context = answer.context;
      this.settings = answer.settings;
      for (const [entry, traits] of Object.entries(answer.traits)) this.traits.set(entry, traits);
      for (const { id, mentions, awaits } of answer.blocks) {
        const known = byId.get(id);
        if (known !== undefined) Object.assign(known, { mentions, awaits });
      }
    }
  }
}

function isSameText(a: TextBlock, b: TextBlock): boolean {
  return (
    a.text === b.text &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every(({ node, nodeStart }, i) => node === b.pieces[i]?.node && nodeStart === b.pieces[i]?.nodeStart)
  );
}

/** Ordered chunks, each at most CHUNK long where its blocks are. */
function chunksOf(blocks: readonly BlockText[]): BlockText[][] {
  const chunks: BlockText[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (block.text.length > room) {
      chunks.push([]);
      room = CHUNK;
    }
    chunks.at(-1)?.push(block);
    room -= block.text.length;
  }
  return chunks;
}

async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tried === TRIES || !isAlive()) throw error;
      await new Promise((resolve) => setTimeout(resolve, REST_MS * tried));
    }
  }
}

/** Gives the main thread back once a slice is used up. */
function slicer(): () => Promise<void> | undefined {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < SLICE_MS) return undefined;
    const rest = 'scheduler' in globalThis ? scheduler.yield() : new Promise<void>((resolve) => setTimeout(resolve));
    return rest.then(() => {
      begun = performance.now();
    });
  };
}
