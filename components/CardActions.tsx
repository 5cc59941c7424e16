import { Component } from 'preact';

import type { TextFormat } from '../glossary/card-text.ts';
import type { CardLanguage } from '../glossary/entry.ts';
import type { SecondLanguage } from './Glance.tsx';

const REACHES = ['here', 'everywhere', 'week'] as const;
const SECONDS: readonly SecondLanguage[] = ['below', 'beside', 'switch'];

/** How far hiding reaches: on this site, on all, or on all for a week. */
type Reach = (typeof REACHES)[number];
type Said = 'copied' | 'failed' | 'hidden' | 'reported' | 'shown';

export type ActionName =
  Said | `hide.${Reach}` | `second.${SecondLanguage}` | 'copy' | 'hide' | 'markdown' | 'more' | 'report' | 'second' | 'undo';

/** What is done with an entry; each answers whether it could be done. */
export type ActionsDone = {
  readonly onCopy: (language: CardLanguage, format: TextFormat) => Promise<boolean>;
  /** Absent where there is no page to hide it on. */
  readonly onHide?: (reach: Reach, hidden: boolean) => Promise<boolean>;
  /** Absent where the entry has no mention of its own. */
  readonly onReport?: (() => Promise<boolean>) | undefined;
  readonly onSecond: (second: SecondLanguage) => void;
};

type ActionsProps = ActionsDone & {
  readonly language: CardLanguage;
  readonly second: SecondLanguage;
  readonly t: (key: `card.${ActionName}`) => string;
};

/** The card's quiet foot: copy, and the rest in a fold; what came of it is said there too. */
export class CardActions extends Component<ActionsProps, { readonly said?: Said; readonly hidden?: Reach | null }> {
  async #say(doing: Promise<boolean>, said: Said, now?: { readonly hidden: Reach | null }): Promise<void> {
    const done = await doing.catch(() => false);
    this.setState(done ? { said, ...now } : { said: 'failed' });
  }

  override render() {
    const { language, second, t, onCopy, onHide, onReport, onSecond } = this.props;
    const { said, hidden } = this.state;
    const copy = (format: TextFormat) => () => void this.#say(onCopy(language, format), 'copied');
    return (
      <footer>
        <details>
          <summary>{t('card.more')}</summary>
          <p>
            <button type="button" onClick={copy('markdown')}>
              {t('card.markdown')}
            </button>
            {onReport && (
              <button type="button" onClick={() => void this.#say(onReport(), 'reported')}>
                {t('card.report')}
              </button>
            )}
          </p>
          {onHide && (
            <p role="group" aria-label={t('card.hide')}>
              <span>{t('card.hide')}</span>
              {REACHES.map((reach) => (
                <button type="button" key={reach} onClick={() => void this.#say(onHide(reach, true), 'hidden', { hidden: reach })}>
                  {t(`card.hide.${reach}`)}
                </button>
              ))}
            </p>
          )}
          <p role="group" aria-label={t('card.second')}>
            <span>{t('card.second')}</span>
            {SECONDS.map((one) => (
              <button type="button" key={one} aria-pressed={one === second} onClick={() => onSecond(one)}>
                {t(`card.second.${one}`)}
              </button>
            ))}
          </p>
        </details>
        <button type="button" class="quiet copy" onClick={copy('plain')}>
          {t('card.copy')}
        </button>
        <p role="status">
          {said && t(`card.${said}`)}
          {onHide && hidden && (
            <button type="button" onClick={() => void this.#say(onHide(hidden, false), 'shown', { hidden: null })}>
              {t('card.undo')}
            </button>
          )}
        </p>
      </footer>
    );
  }
}
