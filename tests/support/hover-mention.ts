import { middleOf } from './middle-of.ts';
import type { StoryPage } from './story.ts';

/** Puts the pointer on the middle of the page's element `m`, in which stories have their mention. */
export async function hoverMention(story: StoryPage): Promise<void> {
  await story.moveTo(...(await middleOf(story, 'm')));
}
