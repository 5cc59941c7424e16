import type { CardContent, CardLanguage } from '../glossary/entry.ts';
import type { CardTexts } from './Card.tsx';
import { formatDate } from '../glossary/format-date.ts';

/** Numbered sources (publisher, date, title where it is a real one), then links to read on. Each link shows its host. */
export function Sources({ content, language, t }: { content: CardContent; language: CardLanguage; t: ReturnType<CardTexts> }) {
  return (
    <section class="sources">
      {content.sources.length > 0 && (
        <details>
          <summary>
            {t('card.sources')} ({content.sources.length})
          </summary>
          <ol>
            {content.sources.map(({ publisher, title, date, url }) => (
              <li key={`${publisher} ${url ?? ''}`} tabIndex={-1}>
                {publisher}
                {date !== undefined && `, ${formatDate(date, language)}`}
                {title !== undefined && `: ${title}`} {url !== undefined && <OutsideLink url={url} text={hostOf(url)} />}
              </li>
            ))}
          </ol>
        </details>
      )}
      <p class="links">
        {content.links.map(({ site, url }) => (
          <OutsideLink key={url} url={url} text={`${t(`card.${site}`)} (${hostOf(url)})`} />
        ))}
      </p>
    </section>
  );
}

/** Opens beside the page, and tells the other side nothing of it. */
function OutsideLink({ url, text }: { url: string; text: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text} ↗
    </a>
  );
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
