import type { Ref } from 'preact';

export type SearchFieldProps = {
  readonly field: Ref<HTMLInputElement | null>;
  readonly label: string;
  readonly words: string;
  /** How many results are listed, in the list with the id `list`. */
  readonly results: number;
  readonly list: string;
  /** The id of the result that the arrows stand on. */
  readonly active: string | undefined;
  readonly onWords: (words: string) => void;
  /** An arrow was pressed where there is no result to go to. */
  readonly onLeave: () => void;
  /** Where the arrows go: a step, an end, or back into the text. */
  readonly onMove: (move: Move) => void;
  readonly onEnter: () => void;
};

export type Move = 'next' | 'previous' | 'first' | 'last' | 'text';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowLeft: 'text',
  ArrowRight: 'text',
};

/** A field to search in: focus stays in it while the arrows walk its results. */
export function SearchField({ field, label, words, results, list, active, onWords, onLeave, onMove, onEnter }: SearchFieldProps) {
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && results > 0) return onEnter();
    const move = MOVES[event.key];
    if (move === undefined) return;
    if (results === 0 && move === 'next') {
      event.preventDefault();
      return onLeave();
    }
    const steps = move === 'next' || move === 'previous';
    // In the text itself these keys move the caret, until the arrows have left it.
    if (results === 0 || (!steps && active === undefined)) return;
    if (move !== 'text') event.preventDefault();
    onMove(move);
  };
  return (
    <input
      ref={field}
      class="search"
      type="text"
      role="combobox"
      inputMode="search"
      enterKeyHint="search"
      autoComplete="off"
      spellcheck={false}
      aria-label={label}
      aria-autocomplete="list"
      aria-expanded={results > 0}
      aria-controls={list}
      aria-activedescendant={active}
      aria-keyshortcuts="/"
      placeholder={label}
      value={words}
      onInput={(event) => onWords(event.currentTarget.value)}
      onKeyDown={onKey}
    />
  );
}
