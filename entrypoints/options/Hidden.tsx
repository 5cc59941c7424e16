import { useState } from 'preact/hooks';

import { useLoaded } from '../../components/use-loaded.ts';
import type { EntryId } from '../../glossary/entry.ts';
import { lasts } from '../../platform/hidden-entries.ts';
import type { HiddenEntry } from '../../platform/hidden-entries.ts';
import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import { reversed } from '../../platform/settings-change.ts';
import type { Edit } from '../../platform/settings-change.ts';
import { hiddenEntries } from '../../platform/settings.ts';
import { nameOf } from '../../platform/site-name.ts';
import type { SectionProps } from './Options.tsx';
import { Undo } from './Undo.tsx';
import { useSetting } from './use-setting.ts';

/** The entries that the reader does not want to see: where, until when, and how to have them back. */
export function Hidden({ t, language, onSaved }: SectionProps) {
  const hidden = useSetting(hiddenEntries, onSaved);
  // For the names of entries; where it cannot be read their ids are shown.
  const { value: glossary } = useLoaded(packageGlossary, hidden.value !== undefined && hidden.value.length > 0);
  const [undo, setUndo] = useState<Edit>();
  const [now] = useState(() => Date.now());
  const lasting = (hidden.value ?? []).filter((one) => lasts(one, now));
  const change = (edit: Edit, undoing = false): void =>
    void askBackground('keepSettings', { edit }).then(
      (done) => {
        setUndo(undoing ? undefined : reversed(done));
        onSaved(undefined);
      },
      (error: unknown) => onSaved(messageOf(error)),
    );
  const show = (entries: readonly HiddenEntry[]): void => change({ hiddenEntries: { was: entries, is: [] } });

  return (
    <div class="control" id="hidden-entries" data-setting={t('part.hidden')}>
      <p class="help">{t('options.hiddenHelp')}</p>
      {hidden.locked && <p class="help">{t('options.locked')}</p>}
      {hidden.value !== undefined && lasting.length === 0 && <p>{t('options.noHidden')}</p>}
      <ul class="rows">
        {lasting.map((one) => (
          <Row
            key={`${one.id} ${one.site} ${one.until}`}
            t={t}
            language={language}
            one={one}
            entry={glossary?.label(one.id as EntryId)?.headword[language] ?? one.id}
            locked={hidden.locked}
            onShow={() => show([one])}
          />
        ))}
      </ul>
      <p class="buttons">
        {lasting.length > 1 && (
          <button type="button" disabled={hidden.locked} onClick={() => show(lasting)}>
            {t('hidden.showAll')}
          </button>
        )}
        {undo && <Undo t={t} before={undo} onUndo={() => change(undo, true)} />}
      </p>
    </div>
  );
}

type RowProps = Pick<SectionProps, 't' | 'language'> & {
  readonly one: HiddenEntry;
  /** What it is called. */
  readonly entry: string;
  readonly locked: boolean;
  readonly onShow: () => void;
};

function Row({ t, language, one: { site, until }, entry, locked, onShow }: RowProps) {
  const place = site === null ? t('hidden.everywhere') : t('hidden.site', { site: nameOf(site) || t('reach.files') });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  return (
    <li>
      <span>
        <strong>{entry}</strong> {place}, {until === null ? t('hidden.always') : t('hidden.until', { date: date.format(until) })}
      </span>
      <button type="button" disabled={locked} aria-label={t('hidden.showEntry', { entry, place })} onClick={onShow}>
        {t('hidden.show')}
      </button>
    </li>
  );
}
