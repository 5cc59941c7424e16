import type { StoryPage } from './story.ts';

/** What is on the clipboard: pasted into a field of the page by the keyboard, as a reader does. */
export async function pasted(story: StoryPage): Promise<string> {
  await story.inPage(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.style.cssText = 'position: fixed; inset: auto 0 0 auto';
    field.focus();
  });
  await story.holding('Control', () => story.press('v'));
  return story.inPage(() => {
    const field = document.querySelector('textarea');
    field?.remove();
    return field?.value ?? '';
  });
}
