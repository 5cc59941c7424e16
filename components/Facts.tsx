import type { CardContent, CardLanguage } from '../glossary/entry.ts';
import { formatDate } from '../glossary/format-date.ts';

type FactsProps = {
  readonly facts: CardContent['facts'];
  readonly language: CardLanguage;
  readonly t: (key: 'card.asOf' | 'card.facts' | 'card.source', values?: Readonly<Record<string, string>>) => string;
};

/** What is so, as of when, and the numbers of the sources that say so: each leads to its source in the same card. */
export function Facts({ facts, language, t }: FactsProps) {
  return (
    <>
      <h3>{t('card.facts')}</h3>
      <ul class="facts">
        {facts.map(({ text, asOf, sources }) => (
          <li key={text.en}>
            {text[language]} {asOf !== undefined && <span class="as-of">({t('card.asOf', { date: formatDate(asOf, language) })})</span>}
            <span class="cites">
              {sources
                .toSorted((one, next) => one - next)
                .map((index) => (
                  <button
                    type="button"
                    role="link"
                    class="cite"
                    key={index}
                    aria-label={t('card.source', { number: String(index + 1) })}
                    onClick={({ currentTarget }) => showSource(currentTarget, index)}
                  >
                    {index + 1}
                  </button>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** No address with a fragment: it would become the page's own. */
function showSource(from: Element, index: number): void {
  const source = from.closest('.card')?.querySelectorAll<HTMLElement>('.sources li')[index];
  const fold = source?.closest('details');
  if (source === undefined || !fold) return;
  fold.open = true;
  source.focus();
}
