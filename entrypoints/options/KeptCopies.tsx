import { useEffect, useState } from 'preact/hooks';

import { forgetCopies, settingUnder, watchCopies } from '../../platform/kept-copies.ts';
import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import type { KeptCopy } from '../../platform/setting.ts';
import { settingsNow } from '../../platform/settings.ts';
import { saveFile } from './save-file.ts';
import type { SectionProps } from './Options.tsx';
import { tellPlace } from './tell-place.ts';

type Props = Pick<SectionProps, 't' | 'onSaved'>;

/** What of the stored settings could not be read, if anything: to be saved as a file, or forgotten. */
export function KeptCopies({ t, onSaved }: Props) {
  const [copies, setCopies] = useState<readonly KeptCopy[]>([]);
  useEffect(() => watchCopies(setCopies), []);
  if (copies.length === 0) return null;
  const forget = (): void =>
    void forgetAll(copies).then(
      () => onSaved(undefined),
      (error: unknown) => onSaved(messageOf(error)),
    );
  return (
    <div class="import" role="group" aria-label={t('backup.kept')}>
      <p>{t('backup.kept')}</p>
      <ul>
        {copies
          .flatMap((copy) => tellCopy(copy, t))
          .map((line, i) => (
            <li key={i}>{line}</li>
          ))}
      </ul>
      <p class="buttons">
        <button type="button" onClick={() => saveFile('konteks-kept', JSON.stringify(copies, null, 2))}>
          {t('backup.keptSave')}
        </button>
        <button type="button" onClick={forget}>
          {t('backup.keptForget')}
        </button>
      </p>
    </div>
  );
}

/** What is still there is written anew without what could not be read; what was set aside of it goes with the rest. */
async function forgetAll(copies: readonly KeptCopy[]): Promise<void> {
  const names = copies.flatMap(({ key }) => settingUnder(key) ?? []);
  await askBackground('keepSettings', { take: await settingsNow(...names) });
  await forgetCopies(copies);
}

function tellCopy({ key, dropped }: KeptCopy, t: Props['t']): string[] {
  const name = settingUnder(key);
  const setting = name === undefined ? key : t(`setting.${name}`);
  if (dropped.length === 0) return [t('backup.keptLater', { place: setting })];
  return dropped.slice(0, 50).map((flaw) => t('backup.keptFlaw', { place: tellPlace(setting, flaw, t), expected: flaw.expected }));
}
