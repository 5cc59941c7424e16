import type { CardLanguage, EntryId, EntryLabel } from '../glossary/entry.ts';

/** Entries to choose from, each with a note (how often it is mentioned). */
export function EntryList({
  entries,
  language,
  labelledBy,
  onChoose,
}: {
  entries: ReadonlyArray<EntryLabel & { readonly note?: string }>;
  language: CardLanguage;
  /** The id of the list's heading. */
  labelledBy: string;
  onChoose: (id: EntryId) => void;
}) {
  return (
    <ul class="entries" aria-labelledby={labelledBy}>
      {entries.map(({ id, headword, note }) => (
        <li key={id}>
          <button type="button" data-entry={id} onClick={() => onChoose(id)}>
            <span>{headword[language]}</span> {note !== undefined && <small>{note}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
