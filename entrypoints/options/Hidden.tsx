import { useEffect, useRef, useState } from 'preact/hooks';

import { useLoaded } from '../../components/use-loaded.ts';
import type { EntryId } from '../../glossary/entry.ts';
import type { HiddenEntry } from '../../platform/hidden-entries.ts';
import { packageGlossary } from '../../platform/package-glossary.ts';
import { hiddenEntries } from '../../platform/settings.ts';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** The entries that the reader does not want to see: where, until when, and how to have them back. */
export function Hidden({ t, language, onSaved }: SectionProps) {
  const hidden = useSetting(hiddenEntries, onSaved);
  // For the names of entries; where it cannot be read their ids are shown.
  const { value: glossary } = useLoaded(packageGlossary, hidden.value !== undefined && hidden.value.length > 0);
  const [before, setBefore] = useState<readonly HiddenEntry[]>();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [before]); // the button that had it is gone

  const [now] = useState(() => Date.now());
  const lasting = (hidden.value ?? []).filter(({ until }) => until === null || until > now);
  const keep = (wanted: readonly HiddenEntry[], previous: readonly HiddenEntry[] | undefined): void => {
    setBefore(previous);
    hidden.set(wanted);
  };
  const placeOf = ({ site }: HiddenEntry): string =>
    site === null ? t('hidden.everywhere') : t('hidden.site', { site: site === 'file:' ? t('reach.files') : site });
  const timeOf = ({ until }: HiddenEntry): string =>
    until === null
      ? t('hidden.always')
      : t('hidden.until', { date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(until) });

  return (
    <div class="control" id="hidden-entries" data-setting={t('part.hidden')}>
      <p class="help">{t('options.hiddenHelp')}</p>
      {hidden.locked && <p class="help">{t('options.locked')}</p>}
      {hidden.value !== undefined && lasting.length === 0 && <p>{t('options.noHidden')}</p>}
      <ul class="rows">
        {lasting.map((one) => {
          const entry = glossary?.label(one.id as EntryId)?.headword[language] ?? one.id;
          return (
            <li key={`${one.id} ${one.site}`}>
              <span>
                <strong>{entry}</strong> {placeOf(one)}, {timeOf(one)}
              </span>
              <button
                type="button"
                disabled={hidden.locked}
                aria-label={t('hidden.showEntry', { entry, place: placeOf(one) })}
                onClick={() =>
                  keep(
                    lasting.filter((other) => other !== one),
                    lasting,
                  )
                }
              >
                {t('hidden.show')}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="buttons">
        {lasting.length > 1 && (
          <button type="button" disabled={hidden.locked} onClick={() => keep([], lasting)}>
            {t('hidden.showAll')}
          </button>
        )}
        {before && (
          <button ref={undo} type="button" onClick={() => keep(before, undefined)}>
            {t('backup.undo')}
          </button>
        )}
      </p>
    </div>
  );
}
