import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { createSearch } from '../../glossary/search.ts';
import { textsIn } from '../../platform/i18n.ts';
import { watchLanguage } from '../../platform/language.ts';
import { askBackground } from '../../platform/messages.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import { forgetRecent, keepRecent, readRecent } from '../../platform/recent-entries.ts';
import { EntryView } from './EntryView.tsx';
import { Overview } from './Overview.tsx';
import { RecentList } from './RecentList.tsx';
import { useTabState } from './use-tab-state.ts';

/** The tab that the popup speaks of. */
export type PopupTab = { readonly id: number | undefined; readonly incognito: boolean };

/** The toolbar popup: the site's switch, what this page mentions, search; a chosen entry's card in their place. */
export function Popup({ tab, language: first, words: asked }: { tab: PopupTab; language: CardLanguage; words: string }) {
  const [language, setLanguage] = useState(first);
  const [known, refresh] = useTabState(tab.id);
  const glossary = useGlossary();
  const [words, setWords] = useState(asked);
  const [trail, setTrail] = useState<readonly EntryId[]>([]);
  const [lastChosen, setLastChosen] = useState<EntryId>();
  const [recent, look, clearRecent] = useRecent(tab.incognito);
  useEffect(() => watchLanguage(setLanguage), []);
  const leave = useCallback(() => setTrail([]), []);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const loaded = glossary === 'broken' ? undefined : glossary;
  const search = useMemo(() => loaded && createSearch(loaded.search()), [loaded]);
  const content = loaded?.card(trail.at(-1) ?? ('' as EntryId));
  const open = (id: EntryId): void => {
    setTrail([...trail, id]);
    look(id);
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
          glossary={loaded}
          search={search}
          words={words}
          language={language}
          lastChosen={lastChosen}
          onWords={setWords}
          onLanguage={(chosen) => {
            setLanguage(chosen);
            askBackground('setLanguage', { language: chosen }).catch(() => undefined); // it is chosen here, if not for longer
          }}
          onChoose={choose}
        >
          {glossary === 'broken' && <p role="alert">{textsIn(language)('popup.noGlossary')}</p>}
          {loaded && <RecentList recent={recent} glossary={loaded} language={language} onChoose={choose} onClear={clearRecent} />}
        </Overview>
      ) : (
        <EntryView
          content={content}
          language={language}
          mentionedIn={isHere ? tab.id : undefined}
          onFollow={open}
          onBack={() => setTrail(trail.slice(0, -1))}
          onLeave={leave}
        />
      )}
    </>
  );
}

// Implementation

function useGlossary(): Glossary | 'broken' | undefined {
  const [glossary, setGlossary] = useState<Glossary | 'broken'>();
  useEffect(() => {
    packageGlossary().then(setGlossary, () => setGlossary('broken'));
  }, []);
  return glossary;
}

/** What was looked up lately, how to add to it, and how to forget it; in private windows nothing is told, and nothing kept. */
function useRecent(incognito: boolean): readonly [readonly EntryId[], (id: EntryId) => void, () => void] {
  const [recent, setRecent] = useState<readonly EntryId[]>([]);
  useEffect(() => {
    if (!incognito) readRecent().then(setRecent, () => undefined); // the list is a convenience: without it all works
  }, [incognito]);
  const look = (id: EntryId): void => {
    if (!incognito) keepRecent(id).then(setRecent, () => undefined);
  };
  const clear = (): void => {
    void forgetRecent().then(() => setRecent([]));
  };
  return [recent, look, clear];
}
