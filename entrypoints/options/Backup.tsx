import { useRef, useState } from 'preact/hooks';

import { DEFAULTS, readBackup, toBackup } from '../../platform/backup.ts';
import type { Import, Settings } from '../../platform/backup.ts';
import type { SectionProps } from './Options.tsx';
import { currentSettings, keepSettings } from './stored-settings.ts';
import { Sync } from './Sync.tsx';

/** Settings to a file and back, with a look at what would change before it does, and a way back after. */
export function Backup({ t, onSaved }: SectionProps) {
  const [found, setFound] = useState<Import>();
  const [before, setBefore] = useState<Settings>();
  const file = useRef<HTMLInputElement>(null);
  const fail = (error: unknown): void => onSaved(error instanceof Error ? error.message : String(error));

  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen !== undefined) setFound(readBackup(await chosen.slice(0, 6_000_000).text(), await currentSettings()));
  };
  const keep = async (settings: Settings): Promise<void> => {
    setBefore(await currentSettings());
    await keepSettings(settings);
    setFound(undefined);
    onSaved(undefined);
  };
  const exportAll = async (): Promise<void> => {
    const url = URL.createObjectURL(new Blob([toBackup(await currentSettings())], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `konteks-${new Date().toISOString().slice(0, 10)}.json`,
    });
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <>
      <Sync t={t} onSaved={onSaved} />
      <p class="help">{t('backup.help')}</p>
      <p class="buttons">
        <button type="button" onClick={() => void exportAll().catch(fail)}>
          {t('backup.export')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {t('backup.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={t('backup.import')}
          hidden
          onChange={(event) => void read(event.currentTarget.files?.[0]).catch(fail)}
        />
        <button type="button" onClick={() => void keep(DEFAULTS).catch(fail)}>
          {t('backup.reset')}
        </button>
        {before && (
          <button type="button" onClick={() => void keep(before).catch(fail)}>
            {t('backup.undo')}
          </button>
        )}
      </p>
      {found && (
        <div class="import" role="group" aria-label={t('backup.preview')}>
          <p>{found.changed.length === 0 ? t('backup.noChange') : t('backup.preview')}</p>
          <ul>
            {found.changed.map((name) => (
              <li key={name}>{t(`setting.${name}`)}</li>
            ))}
          </ul>
          {found.dropped.length > 0 && (
            <details>
              <summary>{t('backup.dropped', { count: found.dropped.length })}</summary>
              <ul>
                {found.dropped.slice(0, 50).map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </details>
          )}
          <p class="buttons">
            <button type="button" onClick={() => void keep(found.settings).catch(fail)} disabled={found.changed.length === 0}>
              {t('backup.keep')}
            </button>
            <button type="button" onClick={() => setFound(undefined)}>
              {t('backup.cancel')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
