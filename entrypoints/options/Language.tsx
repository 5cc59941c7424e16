import { LANGUAGE_NAMES } from '../../components/language-names.ts';
import { SECOND_LANGUAGES } from '../../platform/card-choices.ts';
import { chosenLanguage, secondLanguage } from '../../platform/settings.ts';
import { Choices } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** Which language comes first on cards, and is the interface's; and where cards show the other. */
export function Language({ t, onSaved }: SectionProps) {
  return (
    <>
      <Choices
        id="first-language"
        bound={useSetting(chosenLanguage, onSaved)}
        legend={t('options.languageHelp')}
        choices={[
          { value: null, label: t('options.asBrowser') },
          { value: 'id', label: <span lang="id">{LANGUAGE_NAMES.id}</span> },
          { value: 'en', label: <span lang="en">{LANGUAGE_NAMES.en}</span> },
        ]}
      />
      <Choices
        id="second-language"
        bound={useSetting(secondLanguage, onSaved)}
        legend={t('options.secondLanguage')}
        choices={SECOND_LANGUAGES.map((value) => ({ value, label: t(`second.${value}`) }))}
      />
    </>
  );
}
