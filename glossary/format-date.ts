import type { CardLanguage } from './entry.ts';

const LOCALES: Record<CardLanguage, string> = { en: 'en-GB', id: 'id-ID' };

/** `2025` → "2025", `2025-07` → "July 2025", `2025-07-28` → "28 July 2025", in the language given. */
export function formatDate(date: string, language: CardLanguage): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}
