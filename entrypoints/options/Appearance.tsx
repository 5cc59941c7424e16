import { LOOKS } from '../../platform/look.ts';
import { DENSITIES } from '../../platform/density.ts';
import { density, look, ordinaryWords, printMentions } from '../../platform/settings.ts';
import { Choices, Flag } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { usePreview } from './use-preview.ts';
import { useSetting } from './use-setting.ts';

/** How mentions look, with a preview on light and on dark paper. */
export function Appearance({ t, onSaved }: SectionProps) {
  const chosen = useSetting(look, onSaved);
  const marked = useSetting(density, onSaved);
  const preview = usePreview(chosen.value, marked.value, t('options.preview'));
  return (
    <>
      <Choices
        id="look"
        bound={chosen}
        legend={t('options.look')}
        choices={LOOKS.map((value) => ({ value, label: <span data-look={value}>{t(`look.${value}`)}</span> }))}
      />
      <div class="preview" ref={preview}>
        <p class="light">{t('options.preview')}</p>
        <p class="dark">{t('options.preview')}</p>
      </div>
      <Choices
        id="density"
        bound={marked}
        legend={t('options.density')}
        choices={DENSITIES.map((value) => ({ value, label: t(`density.${value}`), help: t(`densityHelp.${value}`) }))}
      />
      <Flag
        id="ordinary"
        bound={useSetting(ordinaryWords, onSaved)}
        label={t('options.ordinaryWords')}
        help={t('options.ordinaryWordsHelp')}
      />
      <Flag
        id="printed"
        bound={useSetting(printMentions, onSaved)}
        label={t('options.printMentions')}
        help={t('options.printMentionsHelp')}
      />
    </>
  );
}
