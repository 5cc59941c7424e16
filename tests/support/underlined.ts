import type { StoryPage } from './story.ts';

/** Gives how to count the mentions that the page shows underlined, in the look that comes with Konteks. */
export function underlined(story: StoryPage): () => Promise<number> {
  return () => story.inPage(() => ['first', 'repeat'].reduce((sum, kind) => sum + (CSS.highlights.get(`konteks-${kind}`)?.size ?? 0), 0));
}
