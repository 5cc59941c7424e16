import { Component, Fragment } from 'preact';
import type { ComponentChildren } from 'preact';

import type { CardContent, CardLanguage, EntryId } from '../glossary/entry.ts';
import { formatDate } from '../glossary/format-date.ts';
import { CardActions } from './CardActions.tsx';
import type { ActionName, ActionsDone } from './CardActions.tsx';
import { CardBar } from './CardBar.tsx';
import type { BarName } from './CardBar.tsx';
import { Facts } from './Facts.tsx';
import { Glance } from './Glance.tsx';
import type { SecondLanguage } from './Glance.tsx';
import { Sources } from './Sources.tsx';

/** The interface's words, as the platform's catalogue gives them: which language, then which words. */
export type CardTexts = (
  language: CardLanguage,
) => (key: `card.${CardTextName}` | `kind.${CardContent['kind']}`, values?: Readonly<Record<string, string>>) => string;
type CardTextName = ActionName | BarName | 'asOf' | 'document' | 'facts' | 'official' | 'related' | 'source' | 'sources' | 'wikipedia';

export type CardProps = {
  readonly content: CardContent;
  /** The language shown first. */
  readonly language: CardLanguage;
  /** Where the other stands, at first. */
  readonly second?: SecondLanguage | undefined;
  readonly texts: CardTexts;
  readonly onFollow: (entry: EntryId) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** To a corner, to stay there; false: back to its mention. */
  readonly onPin?: (pinned: boolean) => void;
  readonly onNudge?: (x: number, y: number) => void;
  /** Gives the card itself: Preact gives no refs of components. */
  readonly onMount?: (card: Card) => void;
  /** What can be done with the entry, at the foot. */
  readonly actions?: ActionsDone;
  /** More to do, at the card's foot. */
  readonly children?: ComponentChildren;
};

type CardState = { readonly language: CardLanguage; readonly second: SecondLanguage; readonly pinned: boolean };

/**
 * One entry explained: at a glance in both languages, then background, facts, what the document says, and sources. Keeps the reader's choices
 * itself, from one entry to the next; a class, since hooks would make the script that pages load 1 kB longer.
 */
export class Card extends Component<CardProps, CardState> {
  override state: CardState = { language: this.props.language, second: this.props.second ?? 'below', pinned: false };

  override componentDidMount(): void {
    this.props.onMount?.(this);
  }

  readonly switchLanguage = (): void => this.setState(({ language }) => ({ language: language === 'id' ? 'en' : 'id' }));

  readonly pin = (pinned: boolean): void => {
    this.setState({ pinned });
    this.props.onPin?.(pinned);
  };

  override render() {
    const { content, texts, onFollow, onBack, onClose, onPin, onNudge, actions, children } = this.props;
    const { language, second, pinned } = this.state;
    const t = texts(language);
    return (
      <article class={`card ${second}`} lang={language}>
        <CardBar
          kind={t(`kind.${content.kind}`)}
          language={language}
          t={t}
          onLanguage={this.switchLanguage}
          onBack={onBack}
          onClose={onClose}
          {...(onPin && { pinned, onPin: this.pin, onNudge })}
        />
        <Fragment key={content.id}>
          <Glance content={content} language={language} second={second} />
          <p class="background">{content.background[language]}</p>
          <Facts facts={content.facts} language={language} t={t} />
          {content.document && (
            <section class="document">
              <h3>
                {t('card.document', { publisher: content.document.publisher, date: formatDate(content.document.date ?? '', language) })}
              </h3>
              {content.document.statements.map((statement) => (
                <p key={statement.en}>{statement[language]}</p>
              ))}
            </section>
          )}
          <nav class="related" aria-label={t('card.related')}>
            <h3>{t('card.related')}</h3>
            {content.related.map(({ id, headword }) => (
              <button type="button" key={id} onClick={() => onFollow(id)}>
                {headword[language]}
              </button>
            ))}
          </nav>
          <Sources content={content} language={language} t={t} />
          {children}
          {actions && (
            <CardActions
              {...actions}
              language={language}
              second={second}
              t={t}
              onSecond={(now) => {
                this.setState({ second: now });
                actions.onSecond(now);
              }}
            />
          )}
        </Fragment>
      </article>
    );
  }
}
