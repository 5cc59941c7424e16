import { useEffect } from 'preact/hooks';

import type { CardLanguage, EntryId, Kind } from '../glossary/entry.ts';
import { markParts } from '../glossary/marked-parts.ts';
import type { TextPart } from '../glossary/marked-parts.ts';
import type { SearchResult } from '../glossary/search.ts';
import { MarkedText } from './MarkedText.tsx';

export type ResultListProps = {
  readonly id: string;
  readonly label: string;
  readonly results: readonly SearchResult[];
  /** What was typed: marked in each. */
  readonly words: string;
  readonly language: CardLanguage;
  readonly active: EntryId | undefined;
  readonly kindName: (key: `kind.${Kind}`) => string;
  readonly onChoose: (id: EntryId) => void;
};

/** The id of a result's element. */
export function resultElementId(id: EntryId): string {
  return `result-${id}`;
}

/** What was found, for a field above it that keeps the focus. */
export function ResultList({ id, label, results, words, language, active, kindName, onChoose }: ResultListProps) {
  useEffect(() => {
    if (active !== undefined) document.getElementById(resultElementId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul class="body entries results" role="listbox" id={id} aria-label={label} tabIndex={-1}>
      {results.map((result) => {
        const name = markParts(result.headword[language], words);
        const why = reasonFor(result, language, lettersMarked(name) >= lettersMarked(markParts(result.matched, words)));
        return (
          <li
            key={result.id}
            id={resultElementId(result.id)}
            role="option"
            aria-selected={result.id === active}
            onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
            onClick={() => onChoose(result.id)}
          >
            <span class="name">
              <MarkedText parts={name} />
            </span>{' '}
            <small class="kind-name">{kindName(`kind.${result.kind}`)}</small>{' '}
            <small class="why" lang={why.language}>
              <MarkedText parts={fromFirstMark(markParts(why.text, words))} />
            </small>
          </li>
        );
      })}
    </ul>
  );
}

/** The name or gloss that led to an entry; its own gloss, where the headword shows by itself why. */
function reasonFor(
  { matched, headword, gloss }: SearchResult,
  language: CardLanguage,
  showsInHeadword: boolean,
): { text: string; language?: CardLanguage } {
  const other = language === 'id' ? 'en' : 'id';
  if (showsInHeadword && matched !== gloss[other]) return { text: gloss[language], language };
  return matched === gloss[other] || matched === headword[other] ? { text: matched, language: other } : { text: matched };
}

function lettersMarked(parts: readonly TextPart[]): number {
  return parts.reduce((sum, { text, marked }) => (marked ? sum + text.length : sum), 0);
}

/** Of a long text only one line shows: it begins a few words before what is marked. */
function fromFirstMark(parts: readonly TextPart[]): readonly TextPart[] {
  const MOST_BEFORE = 24; // letters
  const [before, ...rest] = parts;
  if (before === undefined || before.marked || rest.length === 0 || before.text.length <= MOST_BEFORE) return parts;
  const cut = before.text.slice(-MOST_BEFORE);
  return [{ text: `… ${cut.slice(cut.indexOf(' ') + 1)}`, marked: false }, ...rest];
}
