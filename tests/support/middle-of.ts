import type { StoryPage } from './story.ts';

/** The middle of the page's element with an id, in the viewport; not numbers where there is none. */
export async function middleOf(story: StoryPage, id: string): Promise<[x: number, y: number]> {
  const all = await story.inPage(() =>
    [...document.querySelectorAll('[id]')].map((element) => ({
      name: element.id,
      box: element.getBoundingClientRect().toJSON() as DOMRect,
    })),
  );
  const { x, y, width, height } = all.find(({ name }) => name === id)?.box ?? { x: NaN, y: NaN, width: 0, height: 0 };
  return [x + width / 2, y + height / 2];
}
