import { useRef } from 'preact/hooks';

import { messageOf } from '../../platform/message-of.ts';
import { askBackground } from '../../platform/messages.ts';
import { siteRules } from '../../platform/settings.ts';
import { nameOf } from '../../platform/site-name.ts';
import type { SectionProps } from './Options.tsx';
import { useSetting } from './use-setting.ts';

/** The rules that the reader made in the popup. Changes go through the background, one at a time. */
export function Sites({ t, onSaved }: SectionProps) {
  const rules = useSetting(siteRules, onSaved);
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = (scope: 'page' | 'host' | 'domain', key: string): void =>
    void askBackground('forgetSiteRule', { scope, key }).then(
      () => {
        onSaved(undefined);
        heading.current?.focus(); // the button that had it is gone
      },
      (error: unknown) => onSaved(messageOf(error)),
    );
  return (
    <div class="control" id="rules" data-setting={t('options.rules')}>
      <h3 ref={heading} tabIndex={-1}>
        {t('options.rules')}
      </h3>
      {rules.value?.length === 0 && <p class="help">{t('options.noRules')}</p>}
      {rules.locked && <p class="help">{t('options.locked')}</p>}
      <ul class="rows">
        {rules.value?.map(({ scope, key, on }) => {
          const place = scope === 'page' ? key : t(`reach.${scope}`, { site: nameOf(key) || t('reach.files') });
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
    </div>
  );
}
