import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Card } from '../../components/Card.tsx';
import type { ActionsDone } from '../../components/CardActions.tsx';
import type { SecondLanguage } from '../../components/Glance.tsx';
import { cardsText } from '../../glossary/card-text.ts';
import type { CardContent, CardLanguage, EntryId } from '../../glossary/entry.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import { askBackground } from '../../platform/messages.ts';

export type EntryViewProps = {
  readonly content: CardContent;
  readonly language: CardLanguage;
  /** Where the other stands. */
  readonly second: SecondLanguage | undefined;
  /** The tab where the entry is mentioned; undefined where it is not. */
  readonly mentionedIn: number | undefined;
  readonly onSecond: (second: SecondLanguage) => void;
  readonly onFollow: (id: EntryId) => void;
  readonly onBack: () => void;
  /** All the way back to the list. */
  readonly onLeave: () => void;
};

/** One entry’s card in the list’s place. */
export function EntryView(props: EntryViewProps) {
  const { content, language, second, mentionedIn, onSecond, onFollow, onBack, onLeave } = props;
  const t = popupTextsIn(language);
  // Which was no longer there when its place was asked for.
  const [gone, setGone] = useState<EntryId>();
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Card>();
  useEffect(() => {
    setGone(undefined);
    const card = box.current?.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    card.setAttribute('tabindex', '-1'); // the card is told by its name, and the next Tab is its first button
    card.setAttribute('aria-labelledby', 'konteks-headword');
    card.focus();
    box.current?.scrollTo(0, 0);
  }, [content.id]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key.toLowerCase() === 'l') shown?.switchLanguage();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onLeave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown, onLeave]);
  const show = async (tabId: number): Promise<void> => {
    if (await askBackground('showOnPage', { tabId, id: content.id }).catch(() => false)) window.close();
    else setGone(content.id);
  };
  return (
    <div class="card-view" ref={box}>
      <Card
        onMount={setShown}
        content={content}
        language={language}
        second={second}
        texts={popupTextsIn}
        onFollow={onFollow}
        onBack={onBack}
        actions={{ onCopy: copying(content), onSecond }}
      >
        {mentionedIn !== undefined && (
          <button type="button" class="show-on-page" lang={language} onClick={() => void show(mentionedIn)}>
            {t('popup.show')}
          </button>
        )}
        <p class="reason" role="status" lang={language}>
          {gone === content.id ? t('popup.notShown') : ''}
        </p>
      </Card>
    </div>
  );
}

function copying(content: CardContent): ActionsDone['onCopy'] {
  return async (language, format) => {
    await navigator.clipboard.writeText(cardsText([content], { language, format, words: popupTextsIn(language) }));
    return true;
  };
}
