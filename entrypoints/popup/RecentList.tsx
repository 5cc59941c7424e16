import { EntryList } from '../../components/EntryList.tsx';
import type { CardLanguage, EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';

/** The entries last looked up here, and a way to forget them. */
export function RecentList({
  recent,
  glossary,
  language,
  onChoose,
  onClear,
}: {
  recent: readonly EntryId[];
  glossary: Glossary;
  language: CardLanguage;
  onChoose: (id: EntryId) => void;
  onClear: () => void;
}) {
  const t = popupTextsIn(language);
  const entries = recent.flatMap((id) => glossary.label(id) ?? []);
  if (entries.length === 0) return null;
  return (
    <section class="recent">
      <h2 id="recent">{t('popup.recent')}</h2>
      <EntryList entries={entries} language={language} labelledBy="recent" onChoose={onChoose} />
      <p class="remembered">
        {t('popup.remembered')}{' '}
        <button type="button" class="pill" onClick={onClear}>
          {t('popup.clearRecent')}
        </button>
      </p>
    </section>
  );
}
