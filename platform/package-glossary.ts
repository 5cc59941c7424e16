import { browser } from 'wxt/browser';

import type { Glossary } from '../glossary/glossary.ts';
import { loadGlossary } from '../glossary/glossary.ts';

let loading: Promise<Glossary> | undefined;

/** The glossary that ships in the package: read once in the life of a worker or a page. The one place where we fetch, and only our own file. */
export function packageGlossary(): Promise<Glossary> {
  loading ??= read().catch((error: unknown) => {
    loading = undefined; // the next to ask tries again
    throw error;
  });
  return loading;
}

async function read(): Promise<Glossary> {
  const file = await fetch(browser.runtime.getURL('/glossary.bin' as never));
  return loadGlossary(await file.arrayBuffer());
}
