import { readComments } from '../../platform/settings.ts';
import { Flag } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** What of a page is read. */
export function Reading({ t, onSaved }: SectionProps) {
  return (
    <Flag
      id="comments"
      bound={useSetting(readComments, onSaved)}
      label={t('options.readComments')}
      help={t('options.readCommentsHelp')}
      lockedText={t('options.locked')}
    />
  );
}
