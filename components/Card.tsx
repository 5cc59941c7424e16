import { Component } from 'preact';
import type { ComponentChildren } from 'preact';

import type { CardContent, CardLanguage, EntryId } from '../glossary/entry.ts';
import { formatDate } from '../glossary/format-date.ts';
import { Sources } from './Sources.tsx';

/** The interface's words, as the platform's catalogue gives them: which language, then which words. */
export type CardTexts = (
  language: CardLanguage,
) => (key: `card.${CardTextName}` | `kind.${CardContent['kind']}`, values?: Readonly<Record<string, string>>) => string;
type CardTextName = 'asOf' | 'back' | 'close' | 'document' | 'facts' | 'official' | 'related' | 'sources' | 'switch' | 'wikipedia';

/** Each language named in itself. */
const LANGUAGE_NAMES: Readonly<Record<CardLanguage, string>> = { id: 'Indonesia', en: 'English' };

export type CardProps = {
  readonly content: CardContent;
  /** The language shown first. */
  readonly language: CardLanguage;
  readonly texts: CardTexts;
  readonly onFollow: (entry: EntryId) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** More to do, at the card's foot. */
  readonly children?: ComponentChildren;
};

/**
 * One entry explained: both languages' gloss at a glance, then background, facts, the document and sources in the language chosen. Keeps that
 * choice itself; a class, since hooks would make the script that pages load 1 kB longer.
 */
export class Card extends Component<CardProps, { readonly language: CardLanguage }> {
  override state = { language: this.props.language };

  override render() {
    return <CardText {...this.props} language={this.state.language} onLanguage={(language) => this.setState({ language })} />;
  }
}

type CardTextProps = CardProps & { readonly onLanguage: (language: CardLanguage) => void };

function CardText({ content, language, texts, onLanguage, onFollow, onBack, onClose, children }: CardTextProps) {
  const other = language === 'id' ? 'en' : 'id';
  const t = texts(language);
  return (
    <article class="card" lang={language} aria-labelledby="konteks-headword">
      <header>
        <p class="bar">
          {onBack && (
            <button type="button" class="quiet" onClick={onBack}>
              ← {t('card.back')}
            </button>
          )}
          <span class="kind">{t(`kind.${content.kind}`)}</span>
          <button type="button" class="quiet language" title={t('card.switch')} lang={language} onClick={() => onLanguage(other)}>
            {LANGUAGE_NAMES[other]}
          </button>
          {onClose && (
            <button type="button" class="quiet" aria-label={t('card.close')} title={t('card.close')} onClick={onClose}>
              ✕
            </button>
          )}
        </p>
        <h2 id="konteks-headword">{content.headword[language]}</h2>
        {content.headword[other] !== content.headword[language] && (
          <p class="other-headword" lang={other}>
            {content.headword[other]}
          </p>
        )}
      </header>
      <p class="gloss">{content.gloss[language]}</p>
      <p class="gloss other" lang={other}>
        {content.gloss[other]}
      </p>
      <p class="background">{content.background[language]}</p>
      <h3>{t('card.facts')}</h3>
      <ul class="facts">
        {content.facts.map(({ text, asOf, sources }) => (
          <li key={text.en}>
            {text[language]} {asOf !== undefined && <span class="as-of">({t('card.asOf', { date: formatDate(asOf, language) })})</span>}
            {sources.length > 0 && (
              <sup>
                {sources
                  .map((index) => index + 1)
                  .toSorted((one, next) => one - next)
                  .join(', ')}
              </sup>
            )}
          </li>
        ))}
      </ul>
      {content.document && (
        <section class="document">
          <h3>{t('card.document', { publisher: content.document.publisher, date: formatDate(content.document.date ?? '', language) })}</h3>
          {content.document.statements.map((statement) => (
            <p key={statement.en}>{statement[language]}</p>
          ))}
        </section>
      )}
      <Sources content={content} language={language} t={t} />
      <nav class="related" aria-label={t('card.related')}>
        <h3>{t('card.related')}</h3>
        {content.related.map(({ id, headword }) => (
          <button type="button" key={id} onClick={() => onFollow(id)}>
            {headword[language]}
          </button>
        ))}
      </nav>
      {children}
    </article>
  );
}
