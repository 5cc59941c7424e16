/** Larger messages hold the page up (16k characters take 1 ms, 48k 3–5). UTF-16 units. */
const CHUNK = 16_000;

/** Ordered chunks, each at most CHUNK long where its blocks are. */
export function chunksOf<T extends { readonly text: string }>(blocks: readonly T[]): T[][] {
  const chunks: T[][] = [];
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
