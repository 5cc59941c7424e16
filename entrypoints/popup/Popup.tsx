import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Card } from '../../components/Card.tsx';
import { EntryList } from '../../components/EntryList.tsx';
import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import { SiteControl } from '../../components/SiteControl.tsx';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { createSearch } from '../../glossary/search.ts';
import { textsIn } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messages.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import { PAUSE_KINDS } from '../../platform/pause.ts';
import type { TabState } from '../../platform/protocol.ts';
import { SCOPES } from '../../platform/site-rules.ts';
import { problemIn } from '../../platform/storage-problem.ts';
import { Reason } from './Reason.tsx';

const NO_TAB: TabState = { status: 'protected', mentions: [] };
const BROKEN: TabState = { status: 'error', mentions: [] };
/** After a switch a page is probed, read and placed: its state is looked at once more, in ms. */
const SECOND_LOOK_MS = 700;

async function stateOf(tabId: number | undefined): Promise<TabState> {
  return tabId === undefined ? NO_TAB : askBackground('tabState', { tabId }).catch(() => BROKEN);
}

/** The toolbar popup: the site's switch, what this page mentions, search; a chosen entry's card in their place. */
export function Popup({ tabId, language: first }: { tabId: number | undefined; language: CardLanguage }) {
  const [language, setLanguage] = useState(first);
  const [state, setState] = useState<TabState>();
  const [glossary, setGlossary] = useState<Glossary>();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState('');
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
  const refreshTwice = (): void => {
    void refresh();
    setTimeout(() => void refresh(), SECOND_LOOK_MS);
  };
  const ask = (asking: Promise<unknown>): void =>
    void asking.then(refreshTwice, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  return (
    <>
      <h1 class="unseen">Konteks</h1>
      {state?.site && tabId !== undefined && (
        <SiteControl
          names={namesOf(state.site, t)}
          on={state.site.verdict.on}
          decidedBy={SCOPES.find((scope) => scope === state.site?.verdict.by)}
          t={t}
          onChange={(scope, on) => ask(askBackground('setSiteRule', { tabId, scope, on }))}
        />
      )}
      {state && <Reason tabId={tabId} state={state} t={t} onDone={refreshTwice} />}
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
      {state && state.status !== 'paused' && state.status !== 'off-everywhere' && (
        <p class="pause">
          {t('popup.pause')}
          {PAUSE_KINDS.map((kind) => (
            <button type="button" key={kind} onClick={() => ask(askBackground('pause', { kind }))}>
              {t(`pause.${kind}`)}
            </button>
          ))}
        </p>
      )}
      {problem !== '' && (
        <p class="reason" role="alert">
          {t('popup.notSaved', { problem: problemIn(t, problem) })}
        </p>
      )}
      <LanguageChoice
        language={language}
        label={t('popup.language')}
        onChange={(chosen) => {
          setLanguage(chosen);
          void askBackground('setLanguage', { language: chosen });
        }}
      />
      <button type="button" class="settings" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('popup.settings')}
      </button>
    </>
  );
}

/** Local files have no names of their own: each language names them. */
function namesOf({ names }: NonNullable<TabState['site']>, t: ReturnType<typeof textsIn>): { host: string; domain: string } {
  return names.domain === '' ? { host: t('popup.files'), domain: t('popup.files') } : names;
}
