import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { SiteControl } from '../../components/SiteControl.tsx';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Search } from '../../glossary/search.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import type { TabState } from '../../platform/protocol.ts';
import { SCOPES } from '../../platform/site-rules.ts';
import { problemIn } from '../../platform/storage-problem.ts';
import { Foot } from './Foot.tsx';
import { GlossarySearch } from './GlossarySearch.tsx';
import { focusEntry, useKeys } from './keys.ts';
import { PageList } from './PageList.tsx';
import { Reason } from './Reason.tsx';
import type { KnownState } from './use-tab-state.ts';

/** After a switch a page is probed, read and placed, on a slow machine later: its state is looked at again, in ms. */
const LATER_LOOKS_MS = [700, 2000, 4500];

export type OverviewProps = {
  readonly tabId: number | undefined;
  readonly known: KnownState;
  readonly refresh: () => void;
  readonly glossary: Glossary | undefined;
  readonly search: Search | undefined;
  readonly words: string;
  readonly language: CardLanguage;
  /** The entry whose card was closed just now. */
  readonly lastChosen: EntryId | undefined;
  readonly onWords: (words: string) => void;
  readonly onLanguage: (language: CardLanguage) => void;
  readonly onChoose: (id: EntryId) => void;
  /** What follows the page’s own list. */
  readonly children: ComponentChildren;
};

/** The site and its switch, why nothing is shown, search, what this page mentions, and the foot. */
export function Overview(props: OverviewProps) {
  const { tabId, known, refresh, glossary, words, language, lastChosen, onWords, onChoose } = props;
  const t = popupTextsIn(language);
  const [problem, ask] = useAsking(refresh);
  const field = useRef<HTMLInputElement>(null);
  const state = typeof known === 'string' ? undefined : known;
  const toSearch = useCallback(() => field.current?.focus(), []);
  useKeys(
    field,
    useCallback(() => {
      if (words === '') return window.close();
      onWords('');
      toSearch();
    }, [words, onWords, toSearch]),
  );
  useWayBack(lastChosen, words, toSearch);
  return (
    <>
      <Site tabId={tabId} known={known} language={language} onAsk={ask} />
      <Reason tabId={tabId} known={known} t={t} onAsk={ask} />
      {problem !== '' && (
        <p class="reason" role="alert">
          {t('popup.notSaved', { problem: problemIn(t, problem) })}
        </p>
      )}
      <GlossarySearch {...props} field={field}>
        {known === 'waiting' && <p class="late">{t('popup.reading')}</p>}
        {state?.status === 'annotated' && glossary !== undefined && (
          <PageList mentions={state.mentions} glossary={glossary} language={language} onChoose={onChoose} onSearch={toSearch} />
        )}
        {props.children}
      </GlossarySearch>
      <Foot
        language={language}
        mayPause={state?.status !== 'paused' && state?.status !== 'off-everywhere'}
        onLanguage={props.onLanguage}
        onPause={(kind) => ask(askBackground('pause', { kind }))}
      />
    </>
  );
}

// Implementation

/** Why what was asked last could not be kept, empty where it could; and how to ask: the page is looked at again then. */
function useAsking(refresh: () => void): readonly [string, (asking: Promise<unknown>) => void] {
  const [problem, setProblem] = useState('');
  const lookAgain = (): void => {
    setProblem('');
    refresh();
    for (const wait of LATER_LOOKS_MS) setTimeout(refresh, wait);
  };
  const ask = (asking: Promise<unknown>): void => void asking.then(lookAgain, (error: unknown) => setProblem(messageOf(error)));
  return [problem, ask];
}

/** Puts the reader who comes back from a card where it was chosen: in the list, or in the search. */
function useWayBack(lastChosen: EntryId | undefined, words: string, toSearch: () => void): void {
  const came = useRef({ lastChosen, words });
  useEffect(() => {
    if (came.current.lastChosen === undefined) return;
    if (came.current.words === '') focusEntry(came.current.lastChosen);
    else toSearch();
  }, [toSearch]);
}

type SiteProps = Pick<OverviewProps, 'tabId' | 'known' | 'language'> & { onAsk: (asking: Promise<unknown>) => void };

/** The site’s switch; its place is kept until it is known, so that nothing jumps. */
function Site({ tabId, known, language, onAsk }: SiteProps) {
  if (known === 'waiting') return <div class="site-control" />;
  if (known === 'silent' || known.site === undefined || tabId === undefined) return null;
  const t = popupTextsIn(language);
  const { keys, verdict } = known.site;
  return (
    <SiteControl
      names={namesOf(known.site, t('reach.files'))}
      on={verdict.on}
      decidedBy={SCOPES.find((scope) => scope === verdict.by)}
      t={t}
      onChange={(scope, on) => onAsk(askBackground('setSiteRule', { tabId, keys, scope, on }))}
    />
  );
}

/** Local files have no names of their own: each language names them. */
function namesOf({ names }: NonNullable<TabState['site']>, files: string): { host: string; domain: string } {
  return names.domain === '' ? { host: files, domain: files } : names;
}
