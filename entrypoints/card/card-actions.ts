import type { ActionsDone } from '../../components/CardActions.tsx';
import type { EntryId } from '../../glossary/entry.ts';
import type { Mention } from '../../glossary/match/mention.ts';
import { askBackground } from '../../platform/page-messages.ts';
import { copyText } from './copy-text.ts';

/** What can be done with an entry: the background makes the texts and keeps the choices. */
export function actionsOn(id: EntryId, popover: HTMLElement, match: (Mention & { readonly text: string }) | undefined): ActionsDone {
  return {
    onCopy: async (language, format) => {
      const text = await askBackground('cardText', { id, language, format });
      return text !== null && copyText(text, popover);
    },
    onHide: (reach, hidden) => askBackground('setHidden', { id, reach, hidden }),
    onReport: match && (async () => copyText(await askBackground('matchReport', match), popover)),
    onSecond: (second) => void askBackground('setSecondLanguage', { second }).catch(() => undefined), // of this card it is so anyway
  };
}
