import { useState } from 'preact/hooks';

import { cardsText } from '../../glossary/card-text.ts';
import type { TextFormat } from '../../glossary/card-text.ts';
import type { CardContent, CardLanguage } from '../../glossary/entry.ts';
import { popupTextsIn } from '../../platform/popup-texts.ts';
import { messageOf } from '../../platform/message-of.ts';

const FORMATS: readonly TextFormat[] = ['plain', 'markdown'];

/** Copies entries with their sources, and says whether it could be done. */
export function CopyAll({ contents, language }: { contents: () => readonly CardContent[]; language: CardLanguage }) {
  const t = popupTextsIn(language);
  const [said, setSaid] = useState('');
  const copy = (format: TextFormat): void => {
    const all = contents();
    navigator.clipboard.writeText(cardsText(all, { language, format, words: t })).then(
      () => setSaid(t('copy.done', { count: all.length })),
      (error: unknown) => setSaid(t('copy.failed', { problem: messageOf(error) })),
    );
  };
  return (
    <div class="copy">
      <div class="choices" role="group" aria-label={t('copy.all')}>
        <span>{t('copy.all')}</span>
        {FORMATS.map((format) => (
          <button type="button" key={format} onClick={() => copy(format)}>
            {t(`copy.${format}`)}
          </button>
        ))}
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
