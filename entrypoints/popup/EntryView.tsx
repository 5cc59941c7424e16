import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Card } from '../../components/Card.tsx';
import type { CardContent, CardLanguage, EntryId } from '../../glossary/entry.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import { askBackground } from '../../platform/messages.ts';

export type EntryViewProps = {
  readonly content: CardContent;
  readonly language: CardLanguage;
  /** The tab where the entry is mentioned; undefined where it is not. */
  readonly mentionedIn: number | undefined;
  readonly onFollow: (id: EntryId) => void;
  readonly onBack: () => void;
  /** All the way back to the list. */
  readonly onLeave: () => void;
};

/** One entry’s card in the list’s place. */
export function EntryView({ content, language, mentionedIn, onFollow, onBack, onLeave }: EntryViewProps) {
  const t = popupTextsIn(language);
  const [isGone, setGone] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setGone(false);
    const card = box.current?.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    card.setAttribute('tabindex', '-1'); // the card is told by its name, and the next Tab is its first button
    card.focus();
    box.current?.scrollTo(0, 0);
  }, [content.id]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onLeave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onLeave]);
  const show = async (tabId: number): Promise<void> => {
    if (await askBackground('showOnPage', { tabId, id: content.id }).catch(() => false)) window.close();
    else setGone(true);
  };
  return (
    <div class="card-view" ref={box}>
      <Card key={content.id} content={content} language={language} texts={popupTextsIn} onFollow={onFollow} onBack={onBack}>
        {mentionedIn !== undefined && (
          <button type="button" class="show-on-page" onClick={() => void show(mentionedIn)}>
            {t('popup.show')}
          </button>
        )}
        <p class="reason" role="status">
          {isGone ? t('popup.notShown') : ''}
        </p>
      </Card>
    </div>
  );
}
