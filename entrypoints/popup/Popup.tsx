import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import { useLoaded } from '../../components/use-loaded.ts';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import { createSearch } from '../../glossary/search.ts';
import { watchLanguage } from '../../platform/language.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import { askBackground } from '../../platform/messages.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import { forgetRecent, keepRecent, readRecent } from '../../platform/recent-entries.ts';
import { EntryView } from './EntryView.tsx';
import { Overview } from './Overview.tsx';
import { RecentList } from './RecentList.tsx';
import { useSecondLanguage } from './use-second-language.ts';
import { useTabState } from './use-tab-state.ts';

/** The tab that the popup speaks of. */
export type PopupTab = { readonly id: number | undefined; readonly incognito: boolean };

/** The toolbar popup: the site's switch, what this page mentions, search; a chosen entry's card in their place. */
export function Popup({ tab, language: first, words: asked }: { tab: PopupTab; language: CardLanguage; words: string }) {
  const [language, chooseLanguage] = useLanguage(first);
  const [known, refresh] = useTabState(tab.id);
  const { value: glossary, failed } = useLoaded(packageGlossary);
  const [words, setWords] = useState(asked);
  const [lastChosen, setLastChosen] = useState<EntryId>();
  const [second, chooseSecond] = useSecondLanguage();
  const trail = useTrail();
  const [recent, remember, clearRecent] = useRecent(tab.incognito);
  const search = useMemo(() => glossary && createSearch(glossary.search()), [glossary]);
  const content = glossary?.card(trail.last ?? ('' as EntryId));
  const open = (id: EntryId): void => {
    trail.add(id);
    remember(id);
  };
  const choose = (id: EntryId): void => {
    setLastChosen(id);
    open(id);
  };
  const isHere = typeof known !== 'string' && known.mentions.some(({ id }) => id === content?.id);
  return (
    <>
      <h1 class="unseen">Konteks</h1>
      {content === undefined ? (
        <Overview
          tabId={tab.id}
          known={known}
          refresh={refresh}
          glossary={glossary}
          search={search}
          words={words}
          language={language}
          lastChosen={lastChosen}
          onWords={setWords}
          onLanguage={chooseLanguage}
          onChoose={choose}
        >
          {failed && <p role="alert">{popupTextsIn(language)('popup.noGlossary')}</p>}
          {glossary && <RecentList recent={recent} glossary={glossary} language={language} onChoose={choose} onClear={clearRecent} />}
        </Overview>
      ) : (
        <EntryView
          content={content}
          language={language}
          second={second}
          onSecond={chooseSecond}
          mentionedIn={isHere ? tab.id : undefined}
          onFollow={open}
          onBack={trail.back}
          onLeave={trail.leave}
        />
      )}
    </>
  );
}

// Implementation

/** The entries that were followed from card to card, of which the last is shown. */
function useTrail(): { last: EntryId | undefined; add: (id: EntryId) => void; back: () => void; leave: () => void } {
  const [trail, setTrail] = useState<readonly EntryId[]>([]);
  return {
    last: trail.at(-1),
    add: (id) => setTrail([...trail, id]),
    back: () => setTrail(trail.slice(0, -1)),
    leave: useCallback(() => setTrail([]), []),
  };
}

/** The language of the popup, and how to choose another, for all of Konteks. */
function useLanguage(first: CardLanguage): readonly [CardLanguage, (chosen: CardLanguage) => void] {
  const [language, setLanguage] = useState(first);
  useEffect(() => watchLanguage(setLanguage), []);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: CardLanguage): void => {
    setLanguage(chosen);
    askBackground('setLanguage', { language: chosen }).catch(() => undefined); // it is chosen here, if not for longer
  };
  return [language, choose];
}

/** What was looked up lately, how to add to it, and how to forget it; in private windows nothing is told, and nothing kept. */
function useRecent(incognito: boolean): readonly [readonly EntryId[], (id: EntryId) => void, () => void] {
  const [recent, setRecent] = useState<readonly EntryId[]>([]);
  useEffect(() => {
    if (!incognito) readRecent().then(setRecent, () => undefined); // the list is a convenience: without it all works
  }, [incognito]);
  const remember = (id: EntryId): void => {
    if (!incognito) keepRecent(id).then(setRecent, () => undefined);
  };
  const clear = (): void => {
    void forgetRecent().then(() => setRecent([]));
  };
  return [recent, remember, clear];
}
