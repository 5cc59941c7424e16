import { askBackground } from '../../platform/messages.ts';
import { siteMode, siteRules, switchedOff } from '../../platform/settings.ts';
import { MODES } from '../../platform/site-rules.ts';
import { Choices, Flag } from './controls.tsx';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** Where Konteks runs: by itself, and by the rules that the reader made in the popup. Changes go through the background, one at a time. */
export function Sites({ t, onSaved }: SectionProps) {
  const rules = useSetting(siteRules, onSaved);
  const mode = useSetting(siteMode, onSaved, (wanted) => askBackground('setMode', { mode: wanted }));
  const off = useSetting(switchedOff, onSaved, (wanted) => askBackground('setOff', { off: wanted }));
  const lockedText = t('options.locked');
  const forget = (scope: 'page' | 'host' | 'domain', key: string): void =>
    void askBackground('forgetSiteRule', { scope, key }).then(
      () => onSaved(undefined),
      (error: unknown) => onSaved(String(error)),
    );
  return (
    <>
      <Choices
        id="mode"
        bound={mode}
        legend={t('options.mode')}
        lockedText={lockedText}
        choices={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <Flag id="off" bound={off} label={t('options.off')} help={t('options.offHelp')} lockedText={lockedText} />
      <h3>{t('options.rules')}</h3>
      {rules.value?.length === 0 && <p class="help">{t('options.noRules')}</p>}
      <ul class="rules">
        {rules.value?.map(({ scope, key, on }) => {
          const place = scope === 'page' ? key : t(`reach.${scope}`, { site: key });
          return (
            <li key={`${scope} ${key}`}>
              <span>{t(on ? 'options.ruleOn' : 'options.ruleOff', { place })}</span>
              <button
                type="button"
                disabled={rules.locked}
                onClick={() => forget(scope, key)}
                aria-label={t('options.forgetRule', { place })}
              >
                {t('options.forget')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
