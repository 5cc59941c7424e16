import { EntryGroups } from '../../components/EntryGroups.tsx';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import type { MentionCount } from '../../platform/protocol.ts';
import { CopyAll } from './CopyAll.tsx';

/** What this page mentions, each kind in the order of the page; where it mentions nothing, the way on. */
export function PageList({
  mentions,
  glossary,
  language,
  onChoose,
  onSearch,
}: {
  mentions: readonly MentionCount[];
  glossary: Glossary;
  language: CardLanguage;
  onChoose: (id: EntryId) => void;
  onSearch: () => void;
}) {
  const t = popupTextsIn(language);
  const entries = mentions.flatMap(({ id, count }) => {
    const label = glossary.label(id);
    return label === undefined ? [] : [{ ...label, note: t('popup.times', { count }) }];
  });
  if (entries.length === 0)
    return (
      <section class="empty">
        <h2>{t('popup.none')}</h2>
        <p>{t('popup.noneHelp', { count: glossary.entries.length })}</p>
        <button type="button" class="pill" onClick={onSearch}>
          {t('popup.searchIt')}
        </button>
      </section>
    );
  return (
    <section>
      <h2>{`${t('popup.onThisPage')} (${entries.length})`}</h2>
      <EntryGroups entries={entries} language={language} t={t} onChoose={onChoose} />
      <CopyAll contents={() => entries.flatMap(({ id }) => glossary.card(id) ?? [])} language={language} />
    </section>
  );
}
