import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { EntryList } from '../../components/EntryList.tsx';
import { ResultList, resultElementId } from '../../components/ResultList.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import type { Move } from '../../components/SearchField.tsx';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Search, SearchResult } from '../../glossary/search.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import type { PopupTextKey } from '../../platform/popup-texts.ts';
import type { Texts } from '../../platform/texts-from.ts';
import { focusFirstEntry } from './keys.ts';

export type GlossarySearchProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Undefined until the glossary is read. */
  readonly search: Search | undefined;
  readonly words: string;
  readonly language: CardLanguage;
  /** Where the arrows stand at first: the reader comes back from its card. */
  readonly lastChosen: EntryId | undefined;
  readonly onWords: (words: string) => void;
  readonly onChoose: (id: EntryId) => void;
  /** What stands in the results’ place while nothing is looked for. */
  readonly children: ComponentChildren;
};

const LIST = 'results';

/** The field, and under it what was found, or else the nearest names. */
export function GlossarySearch({ field, search, words, language, lastChosen, onWords, onChoose, children }: GlossarySearchProps) {
  const t = popupTextsIn(language);
  const isSearching = words.trim() !== '' && search !== undefined;
  const results = useMemo(() => search?.find(words) ?? [], [search, words]);
  const { standing, walk, leave } = useArrows(results, lastChosen);
  const chosen = standing ?? results[0]?.id;
  return (
    <>
      <SearchField
        field={field}
        label={t('popup.search')}
        words={words}
        results={results.length}
        list={LIST}
        active={standing && resultElementId(standing)}
        onWords={(typed) => {
          leave();
          onWords(typed);
        }}
        onLeave={focusFirstEntry}
        onMove={walk}
        onEnter={() => chosen !== undefined && onChoose(chosen)}
      />
      <p class={isSearching ? 'found' : 'unseen'} role="status">
        {isSearching ? countOf(results, words, t) : ''}
      </p>
      {isSearching && results.length > 0 ? (
        <ResultList
          id={LIST}
          label={t('popup.search')}
          results={results}
          words={words}
          language={language}
          active={standing}
          kindName={t}
          onChoose={onChoose}
        />
      ) : (
        <div class="body">
          {isSearching ? (
            <NothingFound search={search} words={words} language={language} onChoose={onChoose} onClear={() => onWords('')} />
          ) : (
            children
          )}
        </div>
      )}
    </>
  );
}

// Implementation

type Arrows = { readonly standing: EntryId | undefined; readonly walk: (move: Move) => void; readonly leave: () => void };

/** The result that the arrows stand on, if any; how they go on from it, and how they leave the list. */
function useArrows(results: readonly SearchResult[], first: EntryId | undefined): Arrows {
  const [active, setActive] = useState(first);
  const at = results.findIndex(({ id }) => id === active);
  const walk = (move: Move): void => setActive(results[placeAfter(move, at, results.length)]?.id);
  return { standing: results[at]?.id, walk, leave: () => setActive(undefined) };
}

function countOf({ length: count }: readonly SearchResult[], words: string, t: Texts<PopupTextKey>): string {
  if (count === 0) return t('popup.noResults', { words: words.trim() });
  return count === 1 ? t('popup.oneResult') : t('popup.results', { count });
}

function placeAfter(move: Move, at: number, count: number): number {
  const places: Readonly<Record<Move, number>> = {
    next: (at + 1) % count,
    previous: at <= 0 ? count - 1 : at - 1,
    first: 0,
    last: count - 1,
    text: -1,
  };
  return places[move];
}

type NothingFoundProps = Pick<GlossarySearchProps, 'words' | 'language' | 'onChoose'> & { search: Search; onClear: () => void };

function NothingFound({ search, words, language, onChoose, onClear }: NothingFoundProps) {
  const t = popupTextsIn(language);
  const nearest = search.nearest(words);
  return (
    <>
      {nearest.length > 0 && (
        <section>
          <h2 class="group" id="nearest">
            {t('popup.nearest')}
          </h2>
          <EntryList entries={nearest} language={language} labelledBy="nearest" onChoose={onChoose} />
        </section>
      )}
      <button type="button" class="pill" onClick={onClear}>
        {t('popup.clearSearch')}
      </button>
    </>
  );
}
