import { useEffect, useRef, useState } from 'preact/hooks';

import { DEFAULTS, MOST_ITEMS, readBackupFile, RefusedFile, toBackup } from '../../platform/backup.ts';
import type { Dropped, Import } from '../../platform/backup.ts';
import type { PageTextKey } from '../../platform/page-texts.ts';
import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import { printable } from '../../platform/printable.ts';
import { editBetween, reversed } from '../../platform/settings-change.ts';
import type { Edit, SettingsChange } from '../../platform/settings-change.ts';
import { lockedSettings, SETTING_NAMES, settingsNow } from '../../platform/settings.ts';
import { KeptCopies } from './KeptCopies.tsx';
import type { SectionProps } from './Options.tsx';
import { saveFile } from './save-file.ts';
import { Sync } from './Sync.tsx';
import { tellPlace } from './tell-place.ts';
import { Undo } from './Undo.tsx';

/** Settings to a file and back, with a look at what would change before it does, and a way back after. */
export function Backup({ t, say, onSaved }: SectionProps) {
  const [found, setFound] = useState<Import & { readonly file: string }>();
  const [undo, setUndo] = useState<Edit>();
  const chosenRef = useRef<File | undefined>(undefined);
  const fail = (error: unknown): void => onSaved(messageOf(error));

  const read = async (chosen: File | undefined): Promise<void> => {
    setFound(undefined);
    chosenRef.current = chosen;
    if (chosen === undefined) return;
    const file = printable(chosen.name);
    try {
      const now = await readBackupFile(chosen, await settingsNow(...SETTING_NAMES), await lockedSettings());
      if (chosen === chosenRef.current) setFound({ file, ...now });
    } catch (error) {
      if (chosen !== chosenRef.current) return;
      if (error instanceof RefusedFile) {
        const { refusal, setting } = error;
        say(`refusal.${refusal}`, { file, name: setting ? t(`setting.${setting}`) : '', most: `${MOST_ITEMS}` });
      } else say('backup.notRead', { file, problem: messageOf(error) });
    }
  };
  const keep = async (change: SettingsChange, said: PageTextKey): Promise<void> => {
    const done = await askBackground('keepSettings', change);
    setUndo(said === 'backup.undone' ? undefined : reversed(done));
    setFound((now) => (now === found ? undefined : now)); // another file may have been chosen meanwhile
    say(said);
  };
  const reset = async (): Promise<void> => keep({ edit: editBetween(await settingsNow(...SETTING_NAMES), DEFAULTS) }, 'backup.wasReset');

  return (
    <>
      <Sync t={t} onSaved={onSaved} />
      <div class="control" id="file" data-setting={t('part.backup')}>
        <KeptCopies t={t} onSaved={onSaved} />
        <p class="help">{t('backup.help')}</p>
        <p class="buttons">
          <button type="button" onClick={() => void exportAll().catch(fail)}>
            {t('backup.export')}
          </button>
          <FileButton label={t('backup.import')} onFile={(file) => void read(file)} />
          <button type="button" onClick={() => void reset().catch(fail)}>
            {t('backup.reset')}
          </button>
          {undo && <Undo t={t} before={undo} onUndo={() => void keep({ edit: undo }, 'backup.undone').catch(fail)} />}
        </p>
        {found && (
          <Preview
            t={t}
            found={found}
            onKeep={() => void keep({ take: found.take }, 'backup.done').catch(fail)}
            onCancel={() => setFound(undefined)}
          />
        )}
      </div>
    </>
  );
}

/** A button like the others in place of the browser's own. */
function FileButton({ label, onFile }: { label: string; onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
    </>
  );
}

type PreviewProps = Pick<SectionProps, 't'> & {
  readonly found: Import & { readonly file: string };
  readonly onKeep: () => void;
  readonly onCancel: () => void;
};

/** What a file would change, and what of it is left out: to be taken over, or not. */
function Preview({ t, found, onKeep, onCancel }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [found]);
  return (
    <div class="import" role="group" aria-label={t('backup.preview')} ref={box} tabIndex={-1}>
      <p>{found.changed.length === 0 ? t('backup.noChange') : t('backup.preview')}</p>
      <ul>
        {found.changed.map((name) => (
          <li key={name}>{t(`setting.${name}`)}</li>
        ))}
      </ul>
      {found.dropped.length > 0 && (
        <details>
          <summary>{t('backup.dropped', { file: found.file, count: found.dropped.length })}</summary>
          <ul>
            {found.dropped.slice(0, 50).map((what, i) => (
              <li key={i}>{tellDropped(what, t)}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="buttons">
        <button type="button" onClick={onKeep} disabled={found.changed.length === 0}>
          {t('backup.keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('backup.cancel')}
        </button>
      </p>
    </div>
  );
}

/** What was left out, where it stands in the file, and how it could be mended. */
function tellDropped(what: Dropped, t: SectionProps['t']): string {
  if ('unknown' in what) return t('backup.unknown', { name: what.unknown });
  if ('locked' in what) return t('backup.locked', { name: t(`setting.${what.locked}`) });
  const { setting, field, expected } = what;
  return t('backup.unfit', {
    place: tellPlace(t(`setting.${setting}`), what, t),
    expected: field === 'key' || field === 'site' ? t('backup.place') : expected,
  });
}

/** Has the browser keep all settings as a file. */
async function exportAll(): Promise<void> {
  saveFile('konteks', toBackup(await settingsNow(...SETTING_NAMES)));
}
