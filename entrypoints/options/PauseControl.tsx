import { useEffect, useState } from 'preact/hooks';

import { follow } from '../../platform/follow.ts';
import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import { lasts, PAUSE_KINDS } from '../../platform/pause.ts';
import type { Pause, PauseKind } from '../../platform/pause.ts';
import { UNREAD } from '../../platform/storage-problem.ts';
import { storedPause } from '../../platform/stored-pause.ts';
import type { SectionProps } from './Options.tsx';

/** A rest of an hour, or until the browser starts again; while it lasts, until when, and how to end it. */
export function PauseControl({ t, language, onSaved }: Pick<SectionProps, 't' | 'language' | 'onSaved'>) {
  const [pause, setPause] = useState<Pause | null>();
  useEffect(() => {
    const take = (stored: Pause | null): void => setPause(lasts(stored, Date.now()) ? stored : null);
    return follow(storedPause, take, () => onSaved(UNREAD));
  }, [onSaved]);
  const ask = (kind: PauseKind | null): void =>
    void askBackground('pause', { kind }).then(
      () => onSaved(undefined),
      (error: unknown) => onSaved(messageOf(error)),
    );
  const until = pause?.until;
  return (
    <fieldset class="control" id="pause" data-setting={t('options.pause')}>
      <legend>{t('options.pause')}</legend>
      {until !== undefined && (
        <p>{until === 'restart' ? t('options.pausedRestart') : t('options.pausedUntil', { time: timeOf(until, language) })}</p>
      )}
      <p class="buttons">
        {until === undefined ? (
          PAUSE_KINDS.map((kind) => (
            <button type="button" key={kind} disabled={pause === undefined} onClick={() => ask(kind)}>
              {t(`pause.${kind}`)}
            </button>
          ))
        ) : (
          <button type="button" onClick={() => ask(null)}>
            {t('mend.resume')}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function timeOf(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
}
