import type { CardLanguage } from '../glossary/entry.ts';

const NAMES: Readonly<Record<CardLanguage, string>> = { id: 'Indonesia', en: 'English' };

/** The language of interface and cards; each is named in itself. */
export function LanguageChoice({
  language,
  label,
  onChange,
}: {
  language: CardLanguage;
  label: string;
  onChange: (language: CardLanguage) => void;
}) {
  return (
    <div class="choices" role="group" aria-label={label}>
      <span>{label}</span>
      {(['id', 'en'] as const).map((one) => (
        <button type="button" key={one} lang={one} aria-pressed={one === language} onClick={() => onChange(one)}>
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}
