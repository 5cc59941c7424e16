import type { CardLanguage, EntryId, EntryLabel } from '../glossary/entry.ts';

/** Entries to choose from, each with a note (how often, or what matched). The title says how many there are, or that there are none. */
export function EntryList({
  title,
  entries,
  language,
  onChoose,
}: {
  title: string;
  entries: ReadonlyArray<EntryLabel & { readonly note: string }>;
  language: CardLanguage;
  onChoose: (id: EntryId) => void;
}) {
  return (
    <section>
      <h2 class="group" aria-live="polite">
        {title}
      </h2>
      <ul class="entries">
        {entries.map(({ id, headword, note }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <span>{headword[language]}</span>
              <small>{note.length > 28 ? `${note.slice(0, 27)}…` : note}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
