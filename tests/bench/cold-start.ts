import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import { loadGlossary } from '../../glossary/glossary.ts';
import { findMentions } from '../../glossary/match/find-mentions.ts';
import type { Page } from './texts.ts';

/** A background worker's first moments, in ms: reading the file, loading it, answering the first request. */
export type ColdStart = { readonly read: number; readonly load: number; readonly first: number };

type Job = { readonly file: string; readonly page: Page };

/** Starts a worker with no warm code that answers one request of `page` from the compiled glossary in `file`. */
export function coldStart(job: Job): Promise<ColdStart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function answerOnce({ file, page }: Job): ColdStart {
  const start = performance.now();
  const { buffer } = Uint8Array.from(readFileSync(file));
  const read = performance.now();
  const glossary = loadGlossary(buffer);
  const loaded = performance.now();
  findMentions(glossary, { blocks: page, context: null });
  return { read: read - start, load: loaded - read, first: performance.now() - loaded };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
if (!isMainThread) parentPort?.postMessage(answerOnce(workerData as Job));
