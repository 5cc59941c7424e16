import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import { Card } from '../../components/Card.tsx';
import { EntryList } from '../../components/EntryList.tsx';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { createSearch } from '../../glossary/search.ts';
import { textsIn } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messages.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import type { TabState } from '../../platform/protocol.ts';

const NO_TAB: TabState = { status: 'protected', mentions: [] };

async function stateOf(tabId: number | undefined): Promise<TabState> {
  return tabId === undefined ? NO_TAB : askBackground('tabState', { tabId }).catch(() => NO_TAB);
}

/** The toolbar popup: the site's switch, what this page mentions, search; a chosen entry's card in their place. */
export function Popup({ tabId, language: first }: { tabId: number | undefined; language: CardLanguage }) {
  const [language, setLanguage] = useState(first);
  const [state, setState] = useState<TabState>();
  const [glossary, setGlossary] = useState<Glossary>();
  const [words, setWords] = useState('');
  const [trail, setTrail] = useState<readonly EntryId[]>([]);
  const t = textsIn(language);
  const refresh = useCallback(async (): Promise<void> => setState(await stateOf(tabId)), [tabId]);

  useEffect(() => {
    void refresh();
    void packageGlossary().then(setGlossary);
  }, [refresh]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const search = useMemo(() => glossary && createSearch(glossary.search()), [glossary]);
  const content = glossary?.card(trail.at(-1) ?? ('' as EntryId));

  if (content !== undefined) {
    const isHere = state?.mentions.some(({ id }) => id === content.id) === true;
    const show = async (): Promise<void> => {
      if (tabId !== undefined && (await askBackground('showOnPage', { tabId, id: content.id }))) window.close();
    };
    return (
      <>
        <h1 class="unseen">Konteks</h1>
        <Card
          key={content.id}
          content={content}
          language={language}
          texts={textsIn}
          onFollow={(id) => setTrail([...trail, id])}
          onBack={() => setTrail(trail.slice(0, -1))}
        >
          {isHere && (
            <button type="button" class="show-on-page" onClick={() => void show()}>
              {t('popup.show')}
            </button>
          )}
        </Card>
      </>
    );
  }

  const results = search?.(words) ?? [];
  const listed = (state?.mentions ?? []).flatMap(({ id, count }) => {
    const label = glossary?.label(id);
    return label === undefined ? [] : [{ ...label, note: count > 1 ? t('popup.times', { count }) : '' }];
  });
  const switchSite = async (on: boolean): Promise<void> => {
    if (state?.site === undefined) return;
    setState({ ...state, site: { ...state.site, on }, status: on ? 'annotated' : 'off-here', mentions: [] });
    await askBackground('setSiteRule', { site: state.site.key, on });
    await refresh();
  };
  const annotateAnyway = async (): Promise<void> => {
    if (tabId === undefined) return;
    await askBackground('annotateAnyway', { tabId });
    await refresh();
  };
  return (
    <>
      <h1 class="unseen">Konteks</h1>
      {state?.site && (
        <SiteSwitch
          on={state.site.on}
          text={t(state.site.on ? 'popup.on' : 'popup.off', { site: state.site.name === '' ? t('popup.files') : state.site.name })}
          onChange={(on) => void switchSite(on)}
        />
      )}
      {state && state.status !== 'annotated' && (
        <p class="reason" role="status">
          {t(`reason.${state.status}`)}
        </p>
      )}
      {state?.status === 'not-prose' && (
        <button type="button" class="action" onClick={() => void annotateAnyway()}>
          {t('popup.anyway')}
        </button>
      )}
      <input
        class="search"
        type="search"
        aria-label={t('popup.search')}
        placeholder={t('popup.search')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() !== '' && search !== undefined ? (
        <EntryList
          title={
            results.length === 0
              ? t('popup.noResults', { words })
              : results.length === 1
                ? t('popup.oneResult')
                : t('popup.results', { count: results.length })
          }
          entries={results.map((result) => ({ ...result, note: result.matched === result.headword[language] ? '' : result.matched }))}
          language={language}
          onChoose={(id) => setTrail([id])}
        />
      ) : (
        state?.status === 'annotated' && (
          <EntryList
            title={listed.length === 0 ? t('popup.none') : `${t('popup.onThisPage')} (${listed.length})`}
            entries={listed}
            language={language}
            onChoose={(id) => setTrail([id])}
          />
        )
      )}
      <LanguageChoice
        language={language}
        label={t('popup.language')}
        onChange={(chosen) => {
          setLanguage(chosen);
          void askBackground('setLanguage', { language: chosen });
        }}
      />
    </>
  );
}
