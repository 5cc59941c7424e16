import { useEffect, useState } from 'preact/hooks';

import { follow } from '../../platform/follow.ts';
import { problemIn } from '../../platform/storage-problem.ts';
import { syncing } from '../../platform/settings.ts';
import { syncProblem } from '../../platform/sync-problem.ts';
import type { SyncProblem } from '../../platform/sync-problem.ts';
import { Flag } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** Whether this device shares its settings with the reader's others, and what of them it could not. */
export function Sync({ t, onSaved }: Pick<SectionProps, 't' | 'onSaved'>) {
  const bound = useSetting(syncing, onSaved);
  const [problem, setProblem] = useState<SyncProblem | null>(null);
  useEffect(() => follow(syncProblem, setProblem), []); // the switch itself tells what cannot be read
  return (
    <>
      <Flag id="sync" bound={bound} label={t('backup.sync')} help={t('backup.syncHelp')} />
      {bound.value === true && problem && (
        <p class="help" role="status">
          {'left' in problem
            ? t('backup.syncLeft', { count: problem.left })
            : t('backup.syncFailed', { problem: problemIn(t, problem.why) })}
        </p>
      )}
    </>
  );
}
