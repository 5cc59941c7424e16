import type { StoryPage } from './story.ts';

/** Puts the pointer on the middle of the page's element `m`, in which stories have their mention. */
export async function hoverMention(story: StoryPage): Promise<void> {
  const { x, y } = await story.inPage(() => {
    const box = document.getElementById('m')?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await story.moveTo(x, y);
}
