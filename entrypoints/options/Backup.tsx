import { useEffect, useRef, useState } from 'preact/hooks';

import { DEFAULTS, readBackup, RefusedFile, toBackup } from '../../platform/backup.ts';
import type { Dropped, Import } from '../../platform/backup.ts';
import type { PageTextKey } from '../../platform/page-texts.ts';
import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import { SETTING_NAMES, settingsNow } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings.ts';
import type { SectionProps } from './Options.tsx';
import { Sync } from './Sync.tsx';

/** A little more than any file of ours, so that a larger one is seen to be too large. In bytes. */
const MOST_READ = 6_000_000;

/** Settings to a file and back, with a look at what would change before it does, and a way back after. */
export function Backup({ t, say, onSaved }: SectionProps) {
  const [found, setFound] = useState<Import>();
  const [before, setBefore] = useState<Settings>();
  const file = useRef<HTMLInputElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => preview.current?.focus(), [found]);
  useEffect(() => undo.current?.focus(), [before]); // the button that had it may be gone
  const fail = (error: unknown): void => onSaved(messageOf(error));
  const refuse = (error: unknown): void =>
    error instanceof RefusedFile ? say(`refusal.${error.refusal}`) : say('backup.notRead', { problem: messageOf(error) });

  const read = async (input: HTMLInputElement): Promise<void> => {
    const chosen = input.files?.[0];
    setFound(undefined);
    if (chosen !== undefined) setFound(readBackup(await chosen.slice(0, MOST_READ).text(), await settingsNow(...SETTING_NAMES)));
    input.value = ''; // the same file may be chosen again
  };
  const keep = async (settings: Settings, done: PageTextKey, undoing = false): Promise<void> => {
    const present = await settingsNow(...SETTING_NAMES);
    await askBackground('keepSettings', { settings });
    setBefore(undoing ? undefined : present);
    setFound(undefined);
    say(done);
  };
  const nameOf = (what: Dropped): string => {
    if ('unknown' in what) return t('backup.unknown', { name: what.unknown });
    const name = t(`setting.${what.setting}`);
    return what.count === 1 ? t('backup.unfit.one', { name }) : t('backup.unfit.other', { name, count: what.count });
  };
  const exportAll = async (): Promise<void> => {
    const url = URL.createObjectURL(new Blob([toBackup(await settingsNow(...SETTING_NAMES))], { type: 'application/json' }));
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
      <div class="control" id="file" data-setting={t('part.backup')}>
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
            onChange={(event) => void read(event.currentTarget).catch(refuse)}
          />
          <button type="button" onClick={() => void keep(DEFAULTS, 'backup.wasReset').catch(fail)}>
            {t('backup.reset')}
          </button>
          {before && (
            <button ref={undo} type="button" onClick={() => void keep(before, 'backup.undone', true).catch(fail)}>
              {t('backup.undo')}
            </button>
          )}
        </p>
        {found && (
          <div class="import" role="group" aria-label={t('backup.preview')} ref={preview} tabIndex={-1}>
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
                    <li key={nameOf(what)}>{nameOf(what)}</li>
                  ))}
                </ul>
              </details>
            )}
            <p class="buttons">
              <button
                type="button"
                onClick={() => void keep(found.settings, 'backup.done').catch(fail)}
                disabled={found.changed.length === 0}
              >
                {t('backup.keep')}
              </button>
              <button type="button" onClick={() => setFound(undefined)}>
                {t('backup.cancel')}
              </button>
            </p>
          </div>
        )}
      </div>
    </>
  );
}
