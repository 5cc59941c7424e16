import { chosenLanguage } from '../../platform/settings.ts';
import { Choices } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** Which language comes first on cards, and is the interface's. */
export function Language({ t, onSaved }: SectionProps) {
  return (
    <Choices
      id="language"
      bound={useSetting(chosenLanguage, onSaved)}
      legend={t('options.languageHelp')}
      lockedText={t('options.locked')}
      choices={[
        { value: null, label: t('options.asBrowser') },
        { value: 'id', label: <span lang="id">Indonesia</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
}
