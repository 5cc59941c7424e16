import type { CardLanguage } from '../glossary/entry.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

/** How far an arrow key moves a card, in CSS pixels. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export type BarName = 'back' | 'close' | 'pin' | 'switch' | 'unpin';

type Bar = {
  readonly kind: string;
  readonly language: CardLanguage;
  readonly t: (key: `card.${BarName}`) => string;
  readonly onLanguage: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly pinned?: boolean;
  readonly onPin?: (pinned: boolean) => void;
  readonly onNudge?: ((x: number, y: number) => void) | undefined;
};

/** The card's head, by which it is dragged: back, the entry's kind, the other language, pin, close. */
export function CardBar({ kind, language, t, onLanguage, onBack, onClose, pinned, onPin, onNudge }: Bar) {
  const other = language === 'id' ? 'en' : 'id';
  const pinName = t(pinned === true ? 'card.unpin' : 'card.pin');
  return (
    <header class="bar">
      {onBack && (
        <button type="button" class="quiet" onClick={onBack}>
          <Icon path="M13 8H3m4-4L3 8l4 4" /> {t('card.back')}
        </button>
      )}
      <span class="kind">{kind}</span>
      <button type="button" class="quiet" title={`${t('card.switch')} (L)`} aria-keyshortcuts="L" lang={other} onClick={onLanguage}>
        {LANGUAGE_NAMES[other]}
      </button>
      {onPin && (
        <button
          type="button"
          class="quiet pin"
          aria-label={pinName}
          title={pinName}
          onClick={() => onPin(pinned !== true)}
          onKeyDown={(event) => {
            const step = ARROWS[event.key];
            if (step === undefined || pinned !== true) return;
            event.preventDefault();
            onNudge?.(...step);
          }}
        >
          <Icon path={pinned === true ? 'M13 9v4H3V3h4M6 10 13 3M9 3h4v4' : 'M3 3h10v10H3zM8 8h5v5'} />
        </button>
      )}
      {onClose && (
        <button type="button" class="quiet" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
          <Icon path="m4 4 8 8m0-8-8 8" />
        </button>
      )}
    </header>
  );
}

/** Drawn, since not every font has such signs. */
function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
