import { browser } from 'wxt/browser';

import { LanguageChoice } from '../../components/LanguageChoice.tsx';
import type { CardLanguage } from '../../glossary/entry.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import { PAUSE_KINDS } from '../../platform/pause.ts';
import type { PauseKind } from '../../platform/pause.ts';

/** Under the list: a pause, the language, and the way to all settings. */
export function Foot({
  language,
  mayPause,
  onLanguage,
  onPause,
}: {
  language: CardLanguage;
  mayPause: boolean;
  onLanguage: (language: CardLanguage) => void;
  onPause: (kind: PauseKind) => void;
}) {
  const t = popupTextsIn(language);
  return (
    <footer>
      {mayPause && (
        <div class="choices" role="group" aria-label={t('popup.pause')}>
          <span>{t('popup.pause')}</span>
          {PAUSE_KINDS.map((kind) => (
            <button type="button" key={kind} onClick={() => onPause(kind)}>
              {t(`pause.${kind}`)}
            </button>
          ))}
        </div>
      )}
      <LanguageChoice language={language} label={t('popup.language')} onChange={onLanguage} />
      <button type="button" class="settings" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('popup.settings')}
      </button>
    </footer>
  );
}
