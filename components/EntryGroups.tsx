import type { CardLanguage, EntryId, EntryLabel, Kind } from '../glossary/entry.ts';
import { EntryList } from './EntryList.tsx';

/** Always in this order, so that a reader learns where to look: who, then what, then where. */
const KINDS: readonly Kind[] = ['organisation', 'person', 'technology', 'policy', 'concept', 'event', 'place', 'publication'];

/** Entries under their kinds, each kind with how many it has; inside a kind they stay in the order given. */
export function EntryGroups({
  entries,
  language,
  t,
  onChoose,
}: {
  entries: ReadonlyArray<EntryLabel & { readonly note: string }>;
  language: CardLanguage;
  t: (key: `kinds.${Kind}`) => string;
  onChoose: (id: EntryId) => void;
}) {
  return (
    <>
      {KINDS.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)] as const)
        .filter(([, ofKind]) => ofKind.length > 0)
        .map(([kind, ofKind]) => (
          <section key={kind}>
            <h3 class="group" id={`kind-${kind}`}>
              {t(`kinds.${kind}`)} <span class="count">{ofKind.length}</span>
            </h3>
            <EntryList entries={ofKind} language={language} labelledBy={`kind-${kind}`} onChoose={onChoose} />
          </section>
        ))}
    </>
  );
}
